import { figureCell } from './figure-cell.ts';

describe('a figure in a workbook', () => {
  it('is a number, so that formulas count it', () => {
    expect(figureCell({ value: 1234, printed: '1,234', basis: 'label' }, 'count', undefined).content).toEqual(
      {
        kind: 'number',
        value: 1234,
      },
    );
  });

  it('keeps the words printed beside it', () => {
    const cell = {
      value: 22,
      printed: '22（其中修订16件）',
      remark: '其中修订16件',
      basis: 'label',
    } as const;
    expect(figureCell(cell, 'count', undefined).content).toEqual({
      kind: 'text',
      text: '22（其中修订16件）',
    });
  });

  it('has its unit where the form asks for it', () => {
    const cell = { value: 251_000, printed: null, basis: 'entered' } as const;
    expect(figureCell(cell, 'yuan', undefined).content).toEqual({ kind: 'text', text: '251000元' });
  });

  it('is left blank where nothing is known, and never 0', () => {
    expect(figureCell(undefined, 'count', undefined).content).toEqual({ kind: 'blank' });
    expect(figureCell({ value: null, printed: null, basis: 'unread' }, 'count', undefined).content).toEqual({
      kind: 'blank',
    });
  });
});
