import type { CellPosition } from '@zhaojian/report';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import type { Sheet, SheetCell, SheetLimits, ShownValue } from './sheet.ts';

/** More rows and columns no sheet has. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Merged ranges times cells; a report has hundreds of each. */
const MOST_MERGE_STEPS = 50_000_000;

/** A range of cells by its first and last one. */
interface CellRange {
  readonly first: CellPosition;
  readonly last: CellPosition;
}

const isIn = ({ first, last }: CellRange, { row, column }: CellPosition): boolean =>
  row >= first.row && row <= last.row && column >= first.column && column <= last.column;

/** Puts a sheet together from the parts of a file, in whatever order they come. */
export class SheetBuilder {
  readonly #cells = new Map<string, SheetCell>();
  readonly #merged: CellRange[] = [];
  readonly #hiddenRows = new HiddenLines(MOST_ROWS);
  readonly #hiddenColumns = new HiddenLines(MOST_COLUMNS);
  readonly #limits: Pick<SheetLimits, 'cells'>;

  constructor(limits: Pick<SheetLimits, 'cells'> = FILE_LIMITS) {
    this.#limits = limits;
  }

  /** @throws ReadRefusal TOO_LARGE */
  add({ row, column }: CellPosition, shown: ShownValue): void {
    if (this.#cells.size >= this.#limits.cells) throw new ReadRefusal('TOO_LARGE');
    this.#cells.set(`${row} ${column}`, { row, column, ...shown, rowSpan: 1, colSpan: 1 });
  }

  /** @throws ReadRefusal TOO_LARGE */
  merge(first: CellPosition, last: CellPosition): void {
    if (last.row < first.row || last.column < first.column) return;
    if (this.#merged.length >= FILE_LIMITS.cells) throw new ReadRefusal('TOO_LARGE');
    this.#merged.push({ first, last });
  }

  /** Hides the rows from the first to the last, both counted from 0. */
  hideRows(first: number, last: number): void {
    this.#hiddenRows.hide(first, last);
  }

  /** Hides the columns from the first to the last, both counted from 0. */
  hideColumns(first: number, last: number): void {
    this.#hiddenColumns.hide(first, last);
  }

  /** The cells that are shown, row by row, and the rows and columns that are not. @throws ReadRefusal TOO_LARGE */
  finish(): Omit<Sheet, 'name'> {
    if (this.#merged.length * this.#cells.size > MOST_MERGE_STEPS) throw new ReadRefusal('TOO_LARGE');
    for (const range of this.#merged) this.#mergeCells(range);
    const all = [...this.#cells.values()].toSorted(
      (one, other) => one.row - other.row || one.column - other.column,
    );
    const withWords = all.filter(({ text }) => text.trim() !== '');
    const hiddenRows = new Set(
      withWords.filter(({ row }) => this.#hiddenRows.cover(row, 1)).map(({ row }) => row),
    );
    const hiddenColumns = new Set(
      withWords
        .filter(
          ({ row, column, colSpan }) => !hiddenRows.has(row) && this.#hiddenColumns.cover(column, colSpan),
        )
        .map(({ column }) => column),
    );
    return {
      cells: all.filter((cell) => !this.#isHidden(cell)),
      ...(hiddenRows.size > 0 && { hiddenRows: [...hiddenRows] }),
      ...(hiddenColumns.size > 0 && { hiddenColumns: [...hiddenColumns].toSorted((a, b) => a - b) }),
    };
  }

  /** Gives the first cell of a merged range its spans and takes the others away. */
  #mergeCells(range: CellRange): void {
    const { first, last } = range;
    const key = `${first.row} ${first.column}`;
    const cell = this.#cells.get(key);
    if (!cell) return;
    this.#takeAway(range);
    this.#cells.set(key, {
      ...cell,
      rowSpan: last.row - first.row + 1,
      colSpan: last.column - first.column + 1,
    });
  }

  /** Goes through the range or through the cells, whichever are fewer: a range may be as large as a sheet. */
  #takeAway(range: CellRange): void {
    const { first, last } = range;
    if ((last.row - first.row + 1) * (last.column - first.column + 1) < this.#cells.size) {
      for (let { row } = first; row <= last.row; row += 1)
        for (let { column } = first; column <= last.column; column += 1)
          this.#cells.delete(`${row} ${column}`);
      return;
    }
    for (const [at, other] of this.#cells) if (isIn(range, other)) this.#cells.delete(at);
  }

  /** A merged cell is shown as long as part of it is; its first row or column may be hidden. */
  #isHidden({ row, column, rowSpan, colSpan }: SheetCell): boolean {
    return this.#hiddenRows.cover(row, rowSpan) || this.#hiddenColumns.cover(column, colSpan);
  }
}

/** Which rows, or which columns, of a sheet are hidden. */
class HiddenLines {
  /** None until something is hidden: a megabyte is not made for each sheet. */
  #marks: Uint8Array | null = null;
  readonly #most: number;

  /** @param most no sheet has more of them */
  constructor(most: number) {
    this.#most = most;
  }

  /** Hides those from the first to the last, both counted from 0. */
  hide(first: number, last: number): void {
    if (!(first >= 0 && last >= first)) return;
    this.#marks ??= new Uint8Array(this.#most);
    this.#marks.fill(1, first, last + 1);
  }

  /** Whether this many from the first on are all hidden. */
  cover(first: number, count: number): boolean {
    if (!this.#marks || first + count > this.#most) return false;
    return !this.#marks.subarray(first, first + count).includes(0);
  }
}
