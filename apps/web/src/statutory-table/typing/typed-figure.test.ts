import { readTypedFigure } from './typed-figure.ts';

describe('a figure as typed', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['3,985,758', 3985758],
    [' 7 ', 7],
    ['', null],
  ])('reads %p as %p', (text, value) => {
    expect(readTypedFigure(text, 'count')).toEqual({ value });
  });

  it('takes decimals for money only', () => {
    expect(readTypedFigure('59237.2449', 'tenThousandYuan')).toEqual({ value: 59237.2449 });
    expect(readTypedFigure('1.5', 'count')).toHaveProperty('problem', '“1.5”应为整数，请改正。');
  });

  it('takes negative numbers for 本年增/减 only', () => {
    expect(readTypedFigure('-3', 'change')).toEqual({ value: -3 });
    expect(readTypedFigure('-3', 'count')).toHaveProperty('problem');
  });

  it.each(['12件', '1,2', '无', '1 2', '1\n2'])('refuses %p rather than guess', (text) => {
    expect(readTypedFigure(text, 'count')).toHaveProperty('problem');
  });
});
