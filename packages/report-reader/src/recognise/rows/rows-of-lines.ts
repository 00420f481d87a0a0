import type { TableBlock } from '../../neutral-document.ts';
import { ReadRefusal } from '../../read-refusal.ts';
import { isFilled, type LineCell } from '../lines/line-cell.ts';
import type { DocumentLine } from '../lines/lines-of-document.ts';
import { normaliseLabel } from '../wording/normalise-label.ts';
import { parseFigure } from '../wording/parse-figure.ts';
import { ROW_SPELLINGS } from '../wording/row-targets.ts';
import type { PrintedRow } from './printed-row.ts';
import type { CellsInColumns } from '../text-columns/cells-in-columns.ts';
import { splitLineCell } from '../text-columns/split-line-cell.ts';
import { widestLines } from './widest-lines.ts';

/** Page numbers between the lines of a table: `- 3 -`, 第3页. */
const PAGE_NUMBER = /^\s*(?:[-—–]+\s*\d+\s*[-—–]+\s*$|第\s*\d+\s*页)/u;

/** A bar alone on its line is between two values and says nothing. */
const ONLY_BARS = /^\s*[|｜│]+\s*$/u;

/** A line of this many blanks and nothing else is a row of blank figures, not space between lines. */
const FEWEST_BLANKS = 3;

/** Of all lines of a stretch, when they are split; the readers let as many pass. */
const MOST_CELLS = 50_000;

/** More texts than this above a row are not its heads. */
const MOST_HEADS = 200;

const isFigure = (cell: LineCell): boolean =>
  isFilled(cell) && (parseFigure(cell.text).kind !== 'unreadable' || DECIMALS.test(cell.text.trim()));

/** The parts of a decimal broken before or after its point. */
const DECIMALS = /^\.\d+$/u;
const UP_TO_THE_POINT = /(?<!\S)\d[\d,，]*[.．]$/u;
const DIGITS = /^\d+$/u;

/** A stretch of a line: labels, then the figures that follow them. */
interface Stretch {
  readonly labels: readonly LineCell[];
  readonly figures: readonly LineCell[];
}

/** The line that a stretch is on. */
interface WholeLine {
  readonly cells: readonly LineCell[];
  /** It holds other stretches too. */
  readonly sharesLine: boolean;
  /** It has as many cells as most lines of its table, and none has more. */
  readonly isWide: boolean;
  /** What says which columns its figures are in. */
  readonly columnsBy: PrintedRow['columnsBy'];
  /** A figure on it is below none of its heads. */
  readonly lacksHead: boolean;
}

/** Longer words instead of a figure are a sentence. */
const LONGEST_WORDS = 12;

const isRowLabel = (text: string): boolean => ROW_SPELLINGS.has(normaliseLabel(text).numbered);

/** Whether a cell between figures, after the label of a row, holds words instead of one: 略有增加, 见附件. */
function holdsWords(cells: readonly LineCell[], at: number): boolean {
  const [before, cell, after] = [cells[at - 1], cells[at], cells[at + 1]];
  const isBetween = before !== undefined && after !== undefined && isFigure(before) && isFigure(after);
  if (!cell || !isBetween || cell.text.length > LONGEST_WORDS || isRowLabel(cell.text)) return false;
  const label = cells.slice(0, at).findLast((other) => isFilled(other) && !isFigure(other));
  return label !== undefined && isRowLabel(label.text);
}

/**
 * Takes a line apart into labels and figures in turn; blanks after the last label are blank figures.
 *
 * @param isParted whether the file parts its cells, so that words between figures are a cell of the row
 */
function stretchesOf(cells: readonly LineCell[], isParted: boolean): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; ;) {
    const start = nextIndex(cells, from, isFigure);
    const end = nextIndex(
      cells,
      start,
      (cell, at) => isFilled(cell) && !isFigure(cell) && !(isParted && holdsWords(cells, at)),
    );
    const labels = cells.slice(from, start).filter(isFilled);
    if (end < cells.length) {
      stretches.push({ labels, figures: cells.slice(start, end) });
      from = end;
      continue;
    }
    const last = labels.at(-1);
    stretches.push({ labels, figures: cells.slice(last ? cells.lastIndexOf(last) + 1 : from) });
    return stretches;
  }
}

/** The first index from `from` on where a cell is so; the end where none is. */
function nextIndex(
  cells: readonly LineCell[],
  from: number,
  isSo: (cell: LineCell, at: number) => boolean,
): number {
  let at = from;
  for (; at < cells.length; at += 1) if (isSo(cells[at] as LineCell, at)) break;
  return at;
}

/** How many cells between the first filled one and the last are empty: among heads, those that have lost their words. */
const emptyBetween = (cells: readonly LineCell[]): number =>
  cells.slice(cells.findIndex(isFilled), cells.findLastIndex(isFilled)).filter((cell) => !isFilled(cell))
    .length;

/** Collects rows: a row is all text since the printed figures before it, and the figures that follow. */
class RowCollector {
  readonly rows: PrintedRow[] = [];
  #labels: { readonly text: string; readonly line: number }[] = [];
  #figures: LineCell[] = [];
  #line = 0;
  /** The table in which the open row is on one line with its label: no line outside that table continues the row. */
  #table: TableBlock | null = null;
  /** Whether a line of the open row brought several figures: then the next line is another row. */
  #hasLineOfFigures = false;
  /** Whether the open row began with one value, perhaps with blanks beside it, on a line without a label. */
  #beganWithOnlyValue = false;
  /** Whether figures of the open row are on lines of their own. */
  #hasFiguresAlone = false;
  /** Whether the open row shares a line with others. */
  #sharesLine = false;
  /** Whether the line that the open row's figures are on ends at the last column of its table. */
  #endsAtLastColumn = false;
  #columnsBy: PrintedRow['columnsBy'] = 'order';
  /** How many cells that say something the last line of several texts without a figure has, in the table that is parted. */
  #cellsOfHeads = Infinity;
  #tableOfHeads: TableBlock | null = null;
  #lacksHead = false;

  add(
    stretch: Stretch,
    { index: line, table }: DocumentLine,
    { cells, sharesLine, isWide, columnsBy, lacksHead }: WholeLine,
  ): void {
    const { labels, figures } = this.#joinDecimal(stretch);
    const filled = figures.filter(isFilled).length;
    // An empty line that is one cell of a table is the cell of a figure.
    const isEmptyCell = table !== null && cells.length === 1 && labels.length === 0;
    if (labels.length === 0 && filled === 0 && figures.length < FEWEST_BLANKS && !isEmptyCell) return;
    const leavesTable = this.#table !== null && table?.block !== this.#table;
    const isNextValue =
      labels.length === 0 && (filled === 1 || isEmptyCell) && !this.#hasLineOfFigures && !leavesTable;
    if (this.#figures.length > 0 && !isNextValue)
      this.close(leavesTable && table === null && labels.length === 0);
    const continues = isNextValue && this.#figures.length > 0;
    if (continues) this.#dropBlanksBesideFirst();
    for (const { text } of labels) this.#labels.push({ text, line });
    this.#countHeads(table?.block ?? null, cells, filled > 0 ? 0 : labels.length);
    if (figures.length === 0) return;
    if (this.#figures.length === 0) {
      this.#line = line;
      this.#table = labels.length > 0 ? (table?.block ?? null) : null;
      this.#beganWithOnlyValue = labels.length === 0 && filled === 1;
    }
    for (const cell of figures) if (!continues || isEmptyCell || isFilled(cell)) this.#figures.push(cell);
    if (labels.length === 0) this.#hasFiguresAlone = true;
    if (sharesLine) this.#sharesLine = true;
    if (filled > 0) this.#lacksHead = lacksHead || cells.length > this.#cellsOfHeads;
    this.#endsAtLastColumn = isWide && !continues;
    this.#columnsBy = continues ? 'order' : columnsBy;
    if (figures.length > 1 && (filled !== 1 || labels.length > 0)) this.#hasLineOfFigures = true;
  }

  /** A line of several texts without a figure are heads; lines outside a table are parted only where spaces part them. */
  #countHeads(table: TableBlock | null, cells: readonly LineCell[], labels: number): void {
    if (this.#tableOfHeads !== table || (table === null && cells.length === 1)) this.#cellsOfHeads = Infinity;
    this.#tableOfHeads = table;
    if (labels > 1) this.#cellsOfHeads = cells.length - emptyBetween(cells);
  }

  /** Bars before or after the first of several values, each on a line of its own, make no cells. */
  #dropBlanksBesideFirst(): void {
    if (this.#beganWithOnlyValue) this.#figures = this.#figures.filter(isFilled);
    this.#beganWithOnlyValue = false;
  }

  /** Puts a decimal together that the line before broke off: taken for a label up to its point, or for a whole number. */
  #joinDecimal(stretch: Stretch): Stretch {
    const [first, ...others] = stretch.figures;
    const text = first?.text.trim() ?? '';
    if (!first || stretch.labels.length > 0) return stretch;
    const lastFigure = this.#figures.at(-1);
    if (lastFigure && DECIMALS.test(text)) {
      this.#figures[this.#figures.length - 1] = { ...lastFigure, text: `${lastFigure.text}\n${text}` };
      return { labels: [], figures: others };
    }
    const last = this.#labels.at(-1);
    const whole = UP_TO_THE_POINT.exec(last?.text ?? '');
    if (lastFigure || !last || !whole || !DIGITS.test(text)) return stretch;
    const label = last.text.slice(0, whole.index).trimEnd();
    this.#labels.splice(-1, 1, ...(label === '' ? [] : [{ ...last, text: label }]));
    return { labels: [], figures: [{ ...first, text: `${whole[0]}\n${text}` }, ...others] };
  }

  /**
   * Ends the open row. Labels over blanks may be the heads of the next row: they are kept for it.
   *
   * @param isLast whether its table ends with it, and is followed by figures outside any
   */
  close(isLast = false): void {
    if (this.#figures.length === 0) return;
    const openEnded = this.#sharesLine || (this.#hasFiguresAlone && !this.#hasLineOfFigures);
    this.rows.push({
      labels: this.#labels.map(({ text }) => text),
      labelLines: this.#labels.map(({ line }) => line),
      figures: this.#figures,
      heads: null,
      columnsBy: this.#columnsBy,
      line: this.#line,
      ...(openEnded ? { openEnded } : {}),
      ...(this.#endsAtLastColumn ? { endsAtLastColumn: true } : {}),
      ...(this.#lacksHead ? { lacksHead: true } : {}),
    });
    this.#labels = isLast || this.#figures.some(isFilled) ? [] : this.#labels.slice(-MOST_HEADS);
    this.#figures = [];
    this.#hasLineOfFigures = false;
    this.#hasFiguresAlone = false;
    this.#sharesLine = false;
    this.#endsAtLastColumn = false;
    this.#lacksHead = false;
  }
}

/**
 * The rows of figures in lines whose columns cannot be trusted: tabs, bars, one value a line.
 *
 * @param lines lines without a grid, of one stretch of the document
 * @param inColumns the cells of lines whose columns are known all the same
 * @throws ReadRefusal TOO_LARGE
 */
export function rowsOfLines(
  lines: readonly DocumentLine[],
  inColumns: ReadonlyMap<DocumentLine, CellsInColumns> = new Map(),
): PrintedRow[] {
  const collector = new RowCollector();
  const widest = widestLines(lines);
  let split = 0;
  for (const line of lines) {
    const only = line.table ? '' : (line.cells[0]?.text ?? '');
    if (PAGE_NUMBER.test(only) || ONLY_BARS.test(only)) continue;
    const known = inColumns.get(line);
    const cells = known?.cells ?? line.cells.flatMap(splitLineCell);
    if (cells.length === 0) continue;
    split += cells.length;
    if (split > MOST_CELLS) throw new ReadRefusal('TOO_LARGE');
    const stretches = stretchesOf(cells, line.table !== null);
    const columnsBy = known?.knownBy === 'heads' && stretches.length === 1 ? 'heads' : 'order';
    const whole: WholeLine = {
      cells,
      sharesLine: stretches.length > 1,
      isWide: !known && widest.has(line),
      columnsBy,
      lacksHead: known?.knownBy === 'order',
    };
    for (const stretch of stretches) collector.add(stretch, line, whole);
  }
  collector.close();
  return collector.rows;
}
