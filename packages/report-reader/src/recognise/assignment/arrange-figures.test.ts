import { arrangements, arrangementsWithOneLost, arrangementsWithoutEnds } from './arrange-figures.ts';
import type { Arrangement } from './assignment.ts';
import type { FigurePiece } from '../rows/printed-row.ts';

const pieces = (texts: string): FigurePiece[] =>
  texts.split('|').map((text) => ({ text, location: { kind: 'line', line: 1, from: 0, to: 0 } }));
const shown = (ways: readonly Arrangement[]): string[] =>
  ways.map((way) => way.map((piece) => piece?.text ?? '?').join('|'));

describe('figures whose columns are not known', () => {
  it('fit in one way when there are exactly enough of them', () => {
    expect(shown(arrangements(pieces('|1|2|3||'), 3))).toEqual(['1|2|3']);
  });

  it('fit in one way when there are exactly enough figures, one of them a 0', () => {
    expect(shown(arrangements(pieces('|2|0|5'), 3))).toEqual(['2|0|5']);
  });

  it('fit in one way when there are exactly enough cells', () => {
    expect(shown(arrangements(pieces('|2|'), 3))).toEqual(['|2|']);
    expect(shown(arrangements(pieces('|||'), 3))).toEqual(['||']);
  });

  it('fit in several ways when blanks at the ends may or may not be cells of the row', () => {
    expect(shown(arrangements(pieces('|2|3|'), 3))).toEqual(['|2|3', '2|3|']);
  });

  it('fit in several ways when each of several zeros may be the one too many, a blank, a mark or a 0', () => {
    expect(shown(arrangements(pieces('|2||5|'), 4))).toEqual(['|2||5', '|2|5|', '2||5|']);
    expect(shown(arrangements(pieces('|2|—|5'), 3))).toEqual(['|2|5', '2|—|5']);
    expect(shown(arrangements(pieces('|2|0||5'), 4))).toEqual(['|2|0|5', '2|0||5']);
  });

  it('fit in one way when whichever is too many the others say the same', () => {
    expect(shown(arrangements(pieces('2|||'), 3))).toEqual(['2||']);
    expect(shown(arrangements(pieces('|0|2|'), 3))).toEqual(['|0|2', '0|2|']);
    expect(shown(arrangements(pieces('1|/|2||'), 3))).toEqual(['1|/|2']);
  });

  it('fit only at the ends where blanks within them are taken for cells', () => {
    expect(shown(arrangementsWithoutEnds(pieces('|2||5|'), 4))).toEqual(['|2||5', '2||5|']);
  });

  it('fit in no way when there are too many figures, or too few cells', () => {
    expect(arrangements(pieces('1|2|3|4'), 3)).toEqual([]);
    expect(arrangements(pieces('1||2|3'), 3)).toEqual([]);
    expect(arrangements(pieces('1|2'), 3)).toEqual([]);
    expect(arrangements(pieces('|'), 3)).toEqual([]);
  });

  it('may have lost one, the last first', () => {
    expect(shown(arrangementsWithOneLost(pieces('1|2'), 3))).toEqual(['1|2|?', '1|?|2', '?|1|2']);
    expect(arrangementsWithOneLost(pieces('1|'), 3)).toEqual([]);
  });
});
