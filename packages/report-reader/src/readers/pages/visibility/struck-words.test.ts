import { withStruckApart } from './struck-words.ts';
import type { Word } from '../words.ts';

const word = (text: string, y0: number, size = 10): Word => ({
  text,
  size,
  x0: 10,
  x1: 40,
  y0,
  y1: y0 + size,
});
const lineAt = (at: number, to = 40) => ({ at, from: 10, to });
const left = (
  words: readonly Word[],
  horizontal: readonly ReturnType<typeof lineAt>[],
  vertical = horizontal,
) =>
  withStruckApart(words, { horizontal, vertical: vertical === horizontal ? [] : vertical }).flatMap(
    ({ text, leftOut }) => (leftOut === undefined ? [text] : []),
  );

describe('words struck out', () => {
  it('are kept apart where a line runs through their middle, not below them', () => {
    expect(left([word('12', 100), word('21', 200)], [lineAt(105), lineAt(211)])).toEqual(['21']);
  });

  it('are not looked for through borders', () => {
    expect(left([word('12', 100)], [lineAt(105)], [{ at: 40, from: 90, to: 120 }])).toEqual(['12']);
  });

  it('are not those that a rule runs through on its way', () => {
    expect(left([word('12', 100)], [lineAt(105, 200)])).toEqual(['12']);
  });

  it('are not looked for in words of sizes or at heights that no page has', () => {
    const words = [
      word('1', 0, 1e30),
      word('2', 1e20),
      word('3', -1e20, 1e12),
      word('4', 0, Infinity),
      word('5', NaN),
    ];
    expect(left(words, [lineAt(105)])).toEqual(['1', '2', '3', '4', '5']);
  });

  it('are not looked for in drawings', () => {
    expect(
      left(
        [word('12', 100)],
        Array.from({ length: 5_000 }, (_, index) => lineAt(index)),
      ),
    ).toEqual(['12']);
  });
});
