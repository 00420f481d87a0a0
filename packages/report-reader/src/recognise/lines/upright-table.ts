import { FORMS, tableSections, type Head } from '@zhaojian/report';
import type { TableBlock, TableCell } from '../../neutral-document.ts';
import { normaliseLabel } from '../wording/normalise-label.ts';
import { parseFigure } from '../wording/parse-figure.ts';
import { spellingsOf } from '../wording/row-targets.ts';

/** This many heads of one set below one another are no coincidence. */
const FEWEST_HEADS = 3;

/** The heads that are side by side in a form, each set under a number of its own. */
function setsOf(heads: readonly Head[]): (readonly Head[])[] {
  return [
    heads.filter(({ children }) => !children),
    ...heads.flatMap(({ children }) => (children ? setsOf(children) : [])),
  ];
}

const setOfSpelling = new Map<string, number>();
for (const form of FORMS)
  for (const { table } of tableSections(form))
    for (const block of table.blocks)
      for (const set of setsOf(block.columns)) {
        const number = setOfSpelling.size;
        for (const head of set)
          for (const { numbered } of spellingsOf(head))
            if (!setOfSpelling.has(numbered)) setOfSpelling.set(numbered, number);
      }

interface HeadCell {
  readonly cell: TableCell;
  readonly set: number;
  readonly label: string;
}

function headCells(cells: readonly TableCell[]): HeadCell[] {
  return cells.flatMap((cell) => {
    const label = normaliseLabel(cell.text).numbered;
    const set = setOfSpelling.get(label);
    return set === undefined ? [] : [{ cell, set, label }];
  });
}

/** The most heads of one set that are in one line of the grid. */
function mostInLine(heads: readonly HeadCell[], lineOf: (cell: TableCell) => number): number {
  const labels = new Map<string, Set<string>>();
  for (const { cell, set, label } of heads) {
    const key = `${set}/${lineOf(cell)}`;
    labels.set(key, (labels.get(key) ?? new Set()).add(label));
  }
  return Math.max(0, ...[...labels.values()].map(({ size }) => size));
}

/** Whether figures, some of them perhaps left blank, are beside the heads and not below them. */
function hasFiguresBeside(heads: readonly HeadCell[], cells: readonly TableCell[]): boolean {
  const rows = new Set(heads.map(({ cell }) => cell.row));
  const right = Math.min(...heads.map(({ cell }) => cell.column));
  const beside = cells
    .filter(({ row, column }) => rows.has(row) && column > right)
    .map(({ row, text }) => ({ row, kind: parseFigure(text).kind }))
    .filter(({ kind }) => kind !== 'unreadable');
  // Blanks alone are what bars after the last of values one below the other leave.
  const isFilledIn = beside.some(({ kind }) => kind === 'number');
  return isFilledIn && new Set(beside.map(({ row }) => row)).size >= Math.min(rows.size, FEWEST_HEADS);
}

/**
 * A table turned back into the form's rows and columns, where an agency printed the form's columns as rows.
 * Any other table stays as it is. Its cells keep their locations in the original.
 */
export function uprightTable(table: TableBlock): TableBlock {
  const heads = headCells(table.cells);
  if (mostInLine(heads, ({ column }) => column) < FEWEST_HEADS) return table;
  if (mostInLine(heads, ({ row }) => row) > 1 || !hasFiguresBeside(heads, table.cells)) return table;
  const turned = table.cells.map((cell): TableCell => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowSpan: cell.colSpan,
    colSpan: cell.rowSpan,
  }));
  return { ...table, cells: turned.toSorted((a, b) => a.row - b.row || a.column - b.column) };
}
