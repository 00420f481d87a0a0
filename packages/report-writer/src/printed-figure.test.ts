import { printedFigure } from './printed-figure.ts';

describe('a figure in print', () => {
  it('is what the agency printed, to the character', () => {
    expect(printedFigure({ value: 22, printed: '22（其中修订16件）', basis: 'label' }, 'count')).toBe(
      '22（其中修订16件）',
    );
    expect(printedFigure({ value: 0, printed: '/', basis: 'blank' }, 'count')).toBe('/');
  });

  it('is the number that a person entered or corrected', () => {
    expect(printedFigure({ value: 12, printed: null, basis: 'entered' }, 'count')).toBe('12');
    expect(printedFigure({ value: 12, printed: '21', basis: 'corrected' }, 'count')).toBe('12');
  });

  it('is money in the unit of its form: 元 is written out, 万元 is in the head', () => {
    expect(printedFigure({ value: 251000, printed: null, basis: 'entered' }, 'yuan')).toBe('251000元');
    expect(printedFigure({ value: 4068.208, printed: null, basis: 'entered' }, 'tenThousandYuan')).toBe(
      '4068.208',
    );
  });

  it('is nothing where nothing is known, and never 0', () => {
    expect(printedFigure({ value: null, printed: null, basis: 'unread' }, 'count')).toBe('');
    expect(printedFigure(undefined, 'count')).toBe('');
  });
});
