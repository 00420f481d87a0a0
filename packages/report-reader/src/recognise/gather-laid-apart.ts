import type { CellKey, Form } from '@zhaojian/report';
import { joinedWords } from './normalise-label.ts';
import { parseFigure } from './parse-figure.ts';
import { isFilled, type FigurePiece, type PrintedRow } from './printed-row.ts';
import { equalitiesOf, holds } from './row-relations.ts';
import type { RowTarget } from './row-targets.ts';

/** Shorter labels may occur in other words. */
const SHORTEST_LABEL = 3;

/** The rows of the form whose labels a text names, in the order of the text. */
function namedIn(text: string, targets: readonly RowTarget[]): RowTarget[] {
  let from = 0;
  return targets.filter(({ standing, spellings }) => {
    if (standing !== 'own') return false;
    const spelling = spellings.find(
      ({ numbered }) => numbered.length >= SHORTEST_LABEL && text.includes(numbered, from),
    );
    if (!spelling) return false;
    from = text.indexOf(spelling.numbered, from) + spelling.numbered.length;
    return true;
  });
}

type Table = readonly (readonly FigurePiece[])[];

const rowByRow = (figures: readonly FigurePiece[], rows: number, columns: number): Table =>
  Array.from({ length: rows }, (_, row) => figures.slice(row * columns, (row + 1) * columns));

const columnByColumn = (figures: readonly FigurePiece[], rows: number, columns: number): Table =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => figures[column * rows + row] as FigurePiece),
  );

const textOf = (table: Table): string => table.flatMap((row) => row.map(({ text }) => text)).join('|');

/** Whether all 勾稽关系 between the cells of these rows hold, and there are some. */
function isConfirmed(form: Form, targets: readonly RowTarget[], table: Table): boolean {
  const values = new Map<CellKey, number>();
  targets.forEach(({ keys }, row) =>
    keys.forEach((key, column) => {
      const figure = parseFigure(table[row]?.[column]?.text ?? '');
      if (figure.kind === 'number') values.set(key, figure.value);
    }),
  );
  const results = equalitiesOf(form).map((equality) => holds(equality, (key) => values.get(key) ?? null));
  return results.includes(true) && !results.includes(false);
}

/** The rows that labels in a list and figures in a list after them make, or null when that is not certain. */
function rowsFrom(
  form: Form,
  row: PrintedRow,
  figures: readonly FigurePiece[],
  targets: readonly RowTarget[],
): PrintedRow[] | null {
  const named = namedIn(joinedWords(row.labels), targets);
  const columns = named.at(-1)?.columns.length ?? 0;
  const isTable = named.length > 1 && named.every((target) => target.columns.length === columns);
  if (!isTable || figures.length !== named.length * columns) return null;
  const tables = [rowByRow, columnByColumn]
    .map((layOut) => layOut(figures, named.length, columns))
    .filter((table) => isConfirmed(form, named, table));
  const [table, other] = tables;
  if (!table || (other && textOf(other) !== textOf(table))) return null;
  return named.map((target, index) => ({
    ...row,
    labels: [target.rowPath.at(-1)?.label ?? ''],
    figures: table[index] ?? [],
    laidApart: true,
  }));
}

/**
 * Puts rows together again whose labels stand in one list and whose figures in another after it, row by row
 * or column by column, as text extraction leaves them. Only where the numbers of both agree and the
 * 勾稽关系 hold for exactly one of the two arrangements; else the rows stay as they are, and unread.
 */
export function gatherLaidApart(
  form: Form,
  rows: readonly PrintedRow[],
  targets: readonly RowTarget[],
): PrintedRow[] {
  const gathered: PrintedRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as PrintedRow;
    if (row.aligned || row.labels.length === 0) {
      gathered.push(row);
      continue;
    }
    let end = index + 1;
    while (end < rows.length && rows[end]?.labels.length === 0) end += 1;
    const figures = rows.slice(index, end).flatMap((part) => part.figures.filter(isFilled));
    const apart = rowsFrom(form, row, figures, targets);
    gathered.push(...(apart ?? [row]));
    if (apart) index = end - 1;
  }
  return gathered;
}
