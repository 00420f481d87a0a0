import type { Form } from '@zhaojian/report';
import type { Doubt } from '../doubts/doubt.ts';
import { arrangements, arrangementsWithBlanksDropped, arrangementsWithOneLost } from './arrange-figures.ts';
import { rowOfAnotherEra } from '../wording/era-wording.ts';
import { readHeadsInText } from '../wording/heads-in-text.ts';
import { withoutRepeatedCells } from './merged-cells-repeated.ts';
import { arranged, type Arrangement, type OpenPlacement, type Placement, type Slot } from './placement.ts';
import { sumsUpColumns } from '../figures/row-relations.ts';
import { filledCount, isFilled, type FigurePiece, type PrintedRow } from '../rows/printed-row.ts';
import type { RowTarget } from '../wording/row-targets.ts';
import { digitsApart } from '../rows/run-together.ts';

/** The row as another era prints it, when the heads above are all of that era's. */
function eraOfHeads(target: RowTarget, form: Form, heads: readonly string[]): RowTarget | null {
  const era = rowOfAnotherEra(form, target);
  return era && readHeadsInText(heads, era.block).complete ? era : null;
}

/** A row printed with the columns of another era: only what continues is taken. */
function placeByAnotherEra(
  row: PrintedRow,
  target: RowTarget,
  era: RowTarget,
  heads: readonly string[],
): Placement | null {
  const [only, ...others] = arrangements(row.figures, era.columns.length);
  if (!only || others.length > 0) return null;
  const slots = target.keys.map((key): Slot => {
    const piece = only[era.keys.indexOf(key)] ?? null;
    return { piece, basis: piece ? 'label' : 'unread', heads };
  });
  return { slots, doubts: [{ code: 'onlyWhatContinues' }] };
}

/** The last places of a row that ends at the last column of its table, unless figures stand before them. */
const lastPlaces = (figures: readonly FigurePiece[], count: number): readonly FigurePiece[] =>
  figures.slice(0, -count).some(isFilled) ? figures : figures.slice(-count);

/** Whether blanks stand before the figures of a row that would be places of it, were there not one too many within. */
const hasPlacesTooMany = (figures: readonly FigurePiece[], placed: Arrangement): boolean =>
  figures.length > placed.length &&
  figures[0] !== placed[0] &&
  placed.some((piece) => piece === null || !isFilled(piece));

const PLACES_TOO_MANY: Doubt = { code: 'placesTooMany' };

export const HEADS_REORDERED: Doubt = { code: 'headsReordered' };

/**
 * Gives the figures of a row to its columns by their order alone. Certain only when there is one way; the
 * 勾稽关系 may decide between several.
 *
 * @param heads the text above the figures
 */
export function placeInOrder(
  printed: PrintedRow,
  target: RowTarget,
  form: Form,
  heads: readonly string[],
): Placement | OpenPlacement {
  const count = target.columns.length;
  const figures = digitsApart(printed.figures, count) ?? withoutRepeatedCells(printed.figures, target, heads);
  const row = { ...printed, figures: printed.endsAtLastColumn ? lastPlaces(figures, count) : figures };
  const era = eraOfHeads(target, form, heads);
  const hasMoreColumns = era !== null && era.columns.length > count;
  const ways = hasMoreColumns ? [] : arrangements(row.figures, count);
  const only = ways[0];
  if (only && ways.length === 1) {
    const { complete, reordered } = readHeadsInText(heads, target.block);
    const doubts = [
      ...(reordered ? [HEADS_REORDERED] : []),
      ...(hasPlacesTooMany(row.figures, only) && !sumsUpColumns(form, target.keys) ? [PLACES_TOO_MANY] : []),
    ];
    return arranged(only, complete && !reordered ? 'label' : 'position', heads, doubts);
  }
  const filled = filledCount(row);
  if (ways.length > 1) {
    return { ways, prefersFirst: false, heads, why: { kind: 'blanks', figures: filled } };
  }
  return (
    (era && placeByAnotherEra(row, target, era, heads)) ?? {
      ways: hasMoreColumns ? [] : arrangementsWithOneLost(row.figures, count),
      prefersFirst: true,
      waysWithBlanksDropped: arrangementsWithBlanksDropped(row.figures, count),
      heads,
      why: { kind: 'count', figures: filled, places: hasMoreColumns ? era.columns.length : count },
    }
  );
}
