import type { DrawnPage } from './drawn-page.ts';
import { wordsOfPage } from './words.ts';

/** A text of letters ten points high that leans by this many degrees. */
const text = (str: string, x: number, y: number, { degrees = 0, width = str.length * 10 } = {}) => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [10 * Math.cos(angle), 10 * Math.sin(angle)];
  return { str, width, transform: [cos, sin, -sin, cos, x, y] };
};
const wordsOf = (...texts: DrawnPage['texts']): string[] =>
  wordsOfPage({
    width: 595,
    height: 842,
    base: [1, 0, 0, 1, 0, 0],
    texts,
    linesUnder: () => ({ horizontal: [], vertical: [] }),
  }).map((word) => word.text);

describe('the words of a page', () => {
  it('are cut at white space', () => {
    expect(wordsOf(text('规章 12　3', 100, 100))).toEqual(['规章', '12', '3']);
  });

  it('are there once where bold letters are drawn twice, a little aside', () => {
    expect(
      wordsOf(text('总计', 100, 100), text('12', 150, 100), text('总计', 100.4, 100), text('12', 150, 100.3)),
    ).toEqual(['总计', '12']);
  });

  it('are there once even where the second copy is further aside, up to a seventh of their height', () => {
    for (let shift = 0; shift <= 14; shift += 1) {
      for (const x of [100, 100.3, 100.7, 101.1]) {
        expect(wordsOf(text('12', x, 200), text('12', x + shift / 10, 200 - shift / 10))).toEqual(['12']);
      }
    }
  });

  it('are all there where the same word is beside or below itself', () => {
    expect(
      wordsOf(
        text('1', 100, 100, { width: 5 }),
        text('1', 105, 100, { width: 5 }),
        text('1', 100, 112, { width: 5 }),
      ),
    ).toEqual(['1', '1', '1']);
  });

  it('leave out a watermark, which is aslant', () => {
    expect(wordsOf(text('规章', 100, 100), text('内部资料', 50, 300, { degrees: -45 }))).toEqual(['规章']);
    expect(wordsOf(text('规章', 100, 100, { degrees: 2 }), text('公开', 300, 100, { degrees: 90 }))).toEqual([
      '规章',
      '公开',
    ]);
  });
});
