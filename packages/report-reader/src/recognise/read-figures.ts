import { cellsOf, type CellKey, type Form, type TableId } from '@zhaojian/report';
import { rowTargets } from './wording/row-targets.ts';
import { filledCount, type PrintedRow } from './rows/printed-row.ts';
import { withDetectedDoubts } from './certainty/detectors.ts';
import { withRowDoubts } from './certainty/row-detectors.ts';
import { unreadReading, type CellReading, type Readings } from './figures/read-cell.ts';
import { confirmBrokenFigures } from './figures/confirm-broken-figures.ts';
import { confirmTotals } from './figures/confirm-total.ts';
import { isTableTied } from './figures/row-relations.ts';
import { settleBlanks } from './figures/settle-blanks.ts';
import { alignedRows, alignmentOf, type AlignedRow } from './alignment/align-rows.ts';
import { gatherLaidApart } from './alignment/gather-laid-apart.ts';
import { lastLinesOf } from './alignment/last-lines.ts';
import { withPlacesInSpaces } from './placing/places-in-spaces.ts';
import { readRows } from './placing/read-rows.ts';
import { splitIntoGroups } from './alignment/rows-of-groups.ts';
import { rowsOfParts, sumsOfParts } from './eras/sum-of-parts.ts';
import { partsOf, undividedRows } from './eras/undivided-rows.ts';
import type { FoundHeading } from './sections/find-sections.ts';

/** What the document says of every cell of the form, blanks settled. */
export interface FiguresRead {
  readonly readings: Readings;
  /** The figures that are printed as one although the form divides them. */
  readonly undivided: Readings;
  /** Whether any row of the form was found by its label. */
  readonly found: boolean;
  /** The line of the document on which the last row of each table that was found stands. */
  readonly lastLines: ReadonlyMap<TableId, number>;
}

/** A table printed as a whole and in groups besides is read as a whole. */
const ownRows = (aligned: readonly AlignedRow[]): AlignedRow[] => {
  const whole = new Set(
    aligned.filter(({ target }) => target.standing === 'own').flatMap(({ target }) => target.keys),
  );
  return aligned.filter(
    ({ target }) =>
      target.standing === 'own' ||
      (target.standing === 'group' && !target.keys.some((key) => whole.has(key))),
  );
};

/** So many rows show that a text prints each place of a table. */
const FEWEST_ROWS = 2;

/** The tables with sums of which every row prints a figure, a mark or an empty place for each of its cells. */
function tablesWithAllPlaces(
  form: Form,
  own: readonly AlignedRow[],
  readings: Readings,
): ReadonlySet<TableId> {
  const printsAll = ({ target }: AlignedRow): boolean =>
    target.keys.every((key) => {
      const cell = readings.get(key)?.cell;
      return cell?.place !== undefined && cell.basis !== 'arithmetic';
    });
  const tables = new Set(own.map(({ target }) => target.table));
  return new Set(
    [...tables].filter((table) => {
      const rows = own.filter(({ target }) => target.table === table);
      return isTableTied(form, table) && rows.length >= FEWEST_ROWS && rows.every(printsAll);
    }),
  );
}

/**
 * Whether each cell of a row is there: in a grid a cell that was placed by its column and about which the file says
 * nothing else, in text a figure or a mark, or an empty place where each row of the table prints all of its own.
 */
function isInPlace(
  keys: readonly CellKey[],
  row: PrintedRow,
  readings: Readings,
  printsAllPlaces: boolean,
): boolean {
  const isThere = (key: CellKey): boolean => {
    const { cell, isBlank, doubts } = readings.get(key) ?? unreadReading([]);
    return cell.place !== undefined && cell.basis !== 'arithmetic' && !(isBlank && doubts.length > 0);
  };
  return (row.aligned || printsAllPlaces || filledCount(row) === keys.length) && keys.every(isThere);
}

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
  const ungrouped = splitIntoGroups(gathered.rows, targets);
  const alignment = alignmentOf(ungrouped, targets);
  const found = withRowDoubts(alignment, alignedRows(alignment));
  const inPlaces = withPlacesInSpaces(form, found);
  const withPlaces = new Map(found.map(({ row }, at) => [row, inPlaces[at]?.row ?? row]));
  const rows = ungrouped.map((row) => withPlaces.get(row) ?? row);
  const aligned = inPlaces.toSorted((a, b) => a.row.line - b.row.line);
  const own = ownRows(aligned);
  const undivided = readRows(form, undividedRows(form, aligned), rows);
  const readings = new Map<CellKey, CellReading>([
    ...cellsOf(form).map(({ key }): [CellKey, CellReading] => [
      key,
      unreadReading([gathered.undecided.get(key) ?? { code: 'notFound' }]),
    ]),
    ...partsOf(form, undivided),
    ...sumsOfParts(form, readRows(form, rowsOfParts(form, aligned), rows)),
    ...readRows(form, own, rows),
  ]);
  const withAllPlaces = tablesWithAllPlaces(form, own, readings);
  const ownCells = own.map(({ target, row, doubts }) => ({
    keys: target.keys,
    hasGaps: !doubts.some(({ code }) => code === 'openEnd') && filledCount(row) < target.keys.length,
    isOnGrid: row.aligned,
    isInPlace: isInPlace(target.keys, row, readings, withAllPlaces.has(target.table)),
  }));
  const settled = confirmTotals(
    form,
    confirmBrokenFigures(form, settleBlanks(form, readings, ownCells)),
    own.map(({ target }) => target.keys),
  );
  return {
    readings: withDetectedDoubts({ form, headings, rows, aligned, own, readings: settled, undivided }),
    undivided,
    found: own.some(({ known }) => known !== 'position'),
    lastLines: lastLinesOf(own),
  };
}
