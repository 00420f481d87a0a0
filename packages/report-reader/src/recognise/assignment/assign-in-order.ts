import type { Form } from '@zhaojian/report';
import type { Doubt } from '../doubts/doubt.ts';
import {
  arrangements,
  arrangementsWithBlanksDropped,
  arrangementsWithOneLost,
  arrangementsWithoutEnds,
} from './arrange-figures.ts';
import { readHeadsInText } from '../wording/heads-in-text.ts';
import { withoutRepeatedCells } from './merged-cells-repeated.ts';
import { assigned, type Arrangement, type OpenAssignment, type Assignment } from './assignment.ts';
import { isTied } from '../figures/row-relations.ts';
import { filledCount, isFilled, type FigurePiece, type PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import { digitsApart } from '../text-columns/run-together.ts';

/** The last cells of a row that ends at the last column of its table, unless there are figures before them. */
const lastCells = (figures: readonly FigurePiece[], count: number): readonly FigurePiece[] =>
  figures.slice(0, -count).some(isFilled) ? figures : figures.slice(-count);

/** Whether blanks before the figures of a row would be cells of it, were there not one too many within. */
const hasCellsTooMany = (figures: readonly FigurePiece[], way: Arrangement): boolean =>
  figures.length > way.length &&
  figures[0] !== way[0] &&
  way.some((piece) => piece === null || !isFilled(piece));

const CELLS_TOO_MANY: Doubt = { code: 'cellsTooMany' };

export const TOTAL_FIRST: Doubt = { code: 'totalFirst' };

export const HEADS_REORDERED: Doubt = { code: 'headsReordered' };

/**
 * Gives the figures of a row to its columns by their order alone. Certain only when there is one way; the
 * 勾稽关系 may decide between several.
 *
 * @param heads the text above the figures
 * @param lines the line of the document that each of these is on, where that is known
 */
export function assignInOrder(
  printed: PrintedRow,
  target: RowTarget,
  form: Form,
  heads: readonly string[],
  lines?: readonly number[],
): Assignment | OpenAssignment {
  const count = target.columns.length;
  const figures = digitsApart(printed.figures, count) ?? withoutRepeatedCells(printed.figures, target, heads);
  const row = { ...printed, figures: printed.endsAtLastColumn ? lastCells(figures, count) : figures };
  const isJudged = isTied(form, target.keys);
  // Where no 勾稽关系 could tell, blanks within the row are its cells: they are doubtful if it has too many.
  const ways = (isJudged ? arrangements : arrangementsWithoutEnds)(row.figures, count);
  const only = ways[0];
  const { complete, reordered, totalFirst } = readHeadsInText(heads, target.block, lines);
  const basis = complete && !reordered ? 'label' : 'position';
  const doubts = [...(reordered ? [HEADS_REORDERED] : []), ...(totalFirst ? [TOTAL_FIRST] : [])];
  if (only && ways.length === 1) {
    const isOneTooMany = !isJudged && hasCellsTooMany(row.figures, only);
    return assigned(only, basis, heads, isOneTooMany ? [...doubts, CELLS_TOO_MANY] : doubts);
  }
  const filled = filledCount(row);
  const open = { heads, basis, doubts } as const;
  if (ways.length > 1) {
    return { ...open, ways, prefersFirst: false, why: { kind: 'blanks', figures: filled } };
  }
  return {
    ...open,
    ways: arrangementsWithOneLost(row.figures, count),
    prefersFirst: true,
    waysWithBlanksDropped: arrangementsWithBlanksDropped(row.figures, count),
    why: { kind: 'count', figures: filled, expected: count },
  };
}
