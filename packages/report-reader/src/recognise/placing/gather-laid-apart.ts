import type { CellKey, Form } from '@zhaojian/report';
import { joinedWords } from '../wording/normalise-label.ts';
import { parseFigure } from '../wording/parse-figure.ts';
import { isFilled, type FigurePiece, type PrintedRow } from '../rows/printed-row.ts';
import { equalitiesOf, holds } from '../figures/row-relations.ts';
import type { RowTarget } from '../wording/row-targets.ts';

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

/** Labels in a list and figures in a list after them: the rows they make, or why nobody can say which. */
type Gathered = { readonly rows: PrintedRow[] } | { readonly named: RowTarget[]; readonly doubt: string };

/** What labels in a list and figures in a list after them make; null when they are no such lists. */
function gather(
  form: Form,
  row: PrintedRow,
  figures: readonly FigurePiece[],
  targets: readonly RowTarget[],
): Gathered | null {
  const named = namedIn(joinedWords(row.labels), targets);
  const columns = named.at(-1)?.columns.length ?? 0;
  const isTable = named.length > 1 && named.every((target) => target.columns.length === columns);
  if (!isTable) return null;
  const undecided = (why: string): Gathered => ({ named, doubt: `标签与数字分开排印，${why}` });
  if (figures.length !== named.length * columns) {
    return undecided(`${named.length} 行标签应有 ${named.length * columns} 个数，印有 ${figures.length} 个`);
  }
  const tables = [rowByRow, columnByColumn]
    .map((layOut) => layOut(figures, named.length, columns))
    .filter((table) => isConfirmed(form, named, table));
  const [table, other] = tables;
  if (!table) return undecided('逐行、逐列排列都得不到勾稽关系确认，无法确定各数的位置');
  if (other && textOf(other) !== textOf(table)) {
    return undecided('逐行、逐列排列都符合勾稽关系，无法确定各数的位置');
  }
  const rows = named.map((target, index) => ({
    ...row,
    labels: [target.rowPath.at(-1)?.label ?? ''],
    figures: table[index] ?? [],
    laidApart: true,
  }));
  return { rows };
}

/** The rows of a document, and the cells of which nobody can say which of the printed figures is theirs. */
export interface GatheredRows {
  readonly rows: readonly PrintedRow[];
  /** Why, in Chinese, by cell. */
  readonly undecided: ReadonlyMap<CellKey, string>;
}

/**
 * Puts rows together again whose labels stand in one list and whose figures in another after it, row by row
 * or column by column, as text extraction leaves them. Only where the numbers of both agree and the
 * 勾稽关系 hold for exactly one of the two arrangements; else the rows stay as they are, and it is said why.
 */
export function gatherLaidApart(
  form: Form,
  rows: readonly PrintedRow[],
  targets: readonly RowTarget[],
): GatheredRows {
  const gathered: PrintedRow[] = [];
  const undecided = new Map<CellKey, string>();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as PrintedRow;
    if (row.aligned || row.labels.length === 0) {
      gathered.push(row);
      continue;
    }
    let end = index + 1;
    while (end < rows.length && rows[end]?.labels.length === 0) end += 1;
    const figures = rows.slice(index, end).flatMap((part) => part.figures.filter(isFilled));
    const result = gather(form, row, figures, targets);
    if (result && 'rows' in result) {
      gathered.push(...result.rows);
      index = end - 1;
      continue;
    }
    gathered.push(row);
    const keys = result?.named.flatMap((target) => target.keys) ?? [];
    for (const key of keys) undecided.set(key, result?.doubt ?? '');
  }
  return { rows: gathered, undecided };
}
