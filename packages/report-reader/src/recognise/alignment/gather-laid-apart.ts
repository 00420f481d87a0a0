import type { CellKey, Form } from '@zhaojian/report';
import type { Doubt } from '../doubts/doubt.ts';
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
  return targets.filter(({ kind, spellings }) => {
    if (kind !== 'own') return false;
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
type Gathered = { readonly rows: PrintedRow[] } | { readonly named: RowTarget[]; readonly doubt: Doubt };

/** This many rows with all sums of their columns do not hold by coincidence. */
const FEWEST_CERTAIN = 10;

/** Whether lists hold all rows of a table: then each sum of its rows and columns holds in one arrangement and no other. */
const isWholeTable = (named: readonly RowTarget[], targets: readonly RowTarget[]): boolean =>
  named.length >= FEWEST_CERTAIN &&
  targets.every(
    (target) => target.kind !== 'own' || target.block !== named[0]?.block || named.includes(target),
  );

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
  const undecided = (doubt: Doubt): Gathered => ({ named, doubt });
  if (figures.length !== named.length * columns) {
    return undecided({
      code: 'listsDisagree',
      rows: named.length,
      expected: named.length * columns,
      figures: figures.length,
    });
  }
  const tables = [rowByRow, columnByColumn]
    .map((layOut) => layOut(figures, named.length, columns))
    .filter((table) => isConfirmed(form, named, table));
  const [table, other] = tables;
  if (!table) return undecided({ code: 'listsUnconfirmed' });
  if (other && textOf(other) !== textOf(table)) {
    return undecided({ code: 'listsAmbiguous' });
  }
  const rows = named.map((target, index) => ({
    ...row,
    labels: [target.rowPath.at(-1)?.label ?? ''],
    figures: table[index] ?? [],
    ...(isWholeTable(named, targets) ? {} : { doubts: [{ code: 'laidApart' } as const] }),
  }));
  return { rows };
}

/** The rows of a document, and the cells of which nobody can say which of the printed figures is theirs. */
export interface GatheredRows {
  readonly rows: readonly PrintedRow[];
  /** Why, by cell. */
  readonly undecided: ReadonlyMap<CellKey, Doubt>;
}

/**
 * Puts rows together again whose labels are in one list and whose figures in another after it, row by row
 * or column by column, as text extraction leaves them. Only where the numbers of both agree and the
 * 勾稽关系 hold for exactly one of the two arrangements; else the rows stay as they are, with a doubt that says why.
 */
export function gatherLaidApart(
  form: Form,
  rows: readonly PrintedRow[],
  targets: readonly RowTarget[],
): GatheredRows {
  const gathered: PrintedRow[] = [];
  const undecided = new Map<CellKey, Doubt>();
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as PrintedRow;
    if (row.columnsBy !== 'order' || row.labels.length === 0) {
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
    if (!result) continue;
    for (const key of result.named.flatMap((target) => target.keys)) undecided.set(key, result.doubt);
  }
  return { rows: gathered, undecided };
}
