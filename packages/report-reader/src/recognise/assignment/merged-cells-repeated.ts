import { LABEL_THRESHOLD, scoreText } from '../wording/label-score.ts';
import type { FigurePiece } from '../rows/printed-row.ts';
import { spellingsOf, type RowTarget } from '../wording/row-targets.ts';

/** No table of the form is so wide, however often its merged cells are repeated. */
const WIDEST = 100;

/** The first of each group, where the groups of equal neighbours are exactly that many. */
function groupStarts(texts: readonly string[]): number[] {
  return texts.flatMap((text, index) => (index === 0 || text !== texts[index - 1] ? [index] : []));
}

/** Whether the texts from `at` on are the column heads of a row, those of merged cells repeated. */
function headsFrom(texts: readonly string[], at: number, length: number, target: RowTarget): number[] | null {
  const heads = texts.slice(at, at + length);
  const starts = groupStarts(heads);
  const isTarget = target.columns.every((path, column) => {
    const head = heads[starts[column] ?? -1];
    const leaf = path.at(-1);
    return head !== undefined && leaf !== undefined && scoreText(head, spellingsOf(leaf)) >= LABEL_THRESHOLD;
  });
  return starts.length === target.columns.length && isTarget ? starts : null;
}

/**
 * The figures of a row whose merged cells were written once for each column they cover, as some tools do:
 * one of each, when the heads above are repeated in the same way. Any other row stays as it is.
 *
 * @param heads the texts above the figures
 */
export function withoutRepeatedCells(
  figures: readonly FigurePiece[],
  target: RowTarget,
  heads: readonly string[],
): readonly FigurePiece[] {
  if (figures.length <= target.columns.length || figures.length > WIDEST) return figures;
  for (let at = heads.length - figures.length; at >= 0; at -= 1) {
    const starts = headsFrom(heads, at, figures.length, target);
    if (!starts) continue;
    const isRepeated = figures.every(
      (figure, index) => starts.includes(index) || figure.text === figures[index - 1]?.text,
    );
    return isRepeated ? figures.filter((_, index) => starts.includes(index)) : figures;
  }
  return figures;
}
