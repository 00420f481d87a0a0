import { cellsOf, type CellKey, type Form, type TableId } from '@zhaojian/report';
import { rowTargets } from './wording/row-targets.ts';
import { filledCount, isOnGrid, type PrintedRow } from './rows/printed-row.ts';
import { withDetectedDoubts, withRowDoubts } from './certainty/detectors.ts';
import { unreadReading, type CellReading, type Readings } from './figures/read-cell.ts';
import { confirmBrokenFigures } from './figures/confirm-broken-figures.ts';
import { confirmTotals } from './figures/confirm-total.ts';
import { settleBlanks } from './figures/settle-blanks.ts';
import { alignedRows, alignmentOf, type AlignedRow } from './alignment/align-rows.ts';
import { gatherLaidApart } from './alignment/gather-laid-apart.ts';
import { lastLinesOf } from './alignment/last-lines.ts';
import { blanksOfRows } from './assignment/blanks-of-rows.ts';
import { readRows } from './assignment/read-rows.ts';
import { splitIntoGroups } from './alignment/rows-of-groups.ts';
import { rowsOfParts, sumsOfParts } from './eras/sum-of-parts.ts';
import { partsOf, undividedRows } from './eras/undivided-rows.ts';
import type { FoundHeading } from './sections/find-sections.ts';

/** What the document gives for every cell of the form, blanks settled. */
export interface FiguresRead {
  readonly readings: Readings;
  /** The figures that are printed as one although the form divides them. */
  readonly undivided: Readings;
  /** Whether any row of the form was found by its label. */
  readonly found: boolean;
  /** The line of the document of the last row of each table that was found. */
  readonly lastLines: ReadonlyMap<TableId, number>;
}

/** A table printed as a whole and in groups besides is read as a whole. */
const ownRows = (aligned: readonly AlignedRow[]): AlignedRow[] => {
  const whole = new Set(
    aligned.filter(({ target }) => target.kind === 'own').flatMap(({ target }) => target.keys),
  );
  return aligned.filter(
    ({ target }) =>
      target.kind === 'own' || (target.kind === 'group' && !target.keys.some((key) => whole.has(key))),
  );
};

/**
 * Reads the figures of all three tables from the rows that a document prints.
 *
 * @param headings those of the document, wherever the rows were looked for
 */
export function readFigures(
  form: Form,
  printed: readonly PrintedRow[],
  headings: readonly FoundHeading[],
): FiguresRead {
  const targets = rowTargets(form);
  const gathered = gatherLaidApart(form, printed, targets);
  const rows = splitIntoGroups(gathered.rows, targets);
  const alignment = alignmentOf(rows, targets);
  const tables = { form, headings, alignment, aligned: alignedRows(alignment) };
  const aligned = withRowDoubts(tables).toSorted((a, b) => a.row.line - b.row.line);
  const own = ownRows(aligned);
  const undivided = readRows(form, undividedRows(form, aligned), rows).readings;
  const ownRead = readRows(form, own, rows);
  const readings = new Map<CellKey, CellReading>([
    ...cellsOf(form).map(({ key }): [CellKey, CellReading] => [
      key,
      unreadReading([gathered.undecided.get(key) ?? { code: 'notFound' }]),
    ]),
    ...partsOf(form, undivided),
    ...sumsOfParts(form, readRows(form, rowsOfParts(form, aligned), rows).readings),
    ...ownRead.readings,
  ]);
  const ownCells = own.map((row) => ({
    keys: row.target.keys,
    hasGaps:
      !row.doubts.some(({ code }) => code === 'openEnd') && filledCount(row.row) < row.target.keys.length,
    isOnGrid: isOnGrid(row.row),
  }));
  const blanksOf = blanksOfRows(form, targets, own, { readings, headed: ownRead.headed });
  const settled = confirmTotals(
    form,
    confirmBrokenFigures(
      form,
      settleBlanks(
        form,
        readings,
        ownCells.map((row, at) => ({ ...row, blanks: blanksOf[at] ?? 'open' })),
      ),
    ),
    own.map(({ target }) => target.keys),
  );
  return {
    readings: withDetectedDoubts({ ...tables, aligned, own, readings: settled, undivided }),
    undivided,
    found: own.some(({ known }) => known !== 'position'),
    lastLines: lastLinesOf(own),
  };
}
