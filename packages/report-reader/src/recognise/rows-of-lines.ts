import type { DocumentLine, LineCell } from './lines-of-document.ts';
import { parseFigure } from './parse-figure.ts';
import type { PrintedRow } from './printed-row.ts';
import { splitLineCell } from './split-line-cell.ts';

/** Page numbers between the lines of a table: `- 3 -`, 第3页. */
const PAGE_NUMBER = /^\s*(?:[-—–]+\s*\d+\s*[-—–]+|第\s*\d+\s*页.*)\s*$/u;

/** A bar alone on its line stands between two values and says nothing. */
const ONLY_BARS = /^\s*[|｜│]+\s*$/u;

/** A line of so many blanks and nothing else is a row of blank figures, not space between lines. */
const FEWEST_BLANKS = 3;

const isFilled = (cell: LineCell): boolean => cell.text.trim() !== '';
const isFigure = (cell: LineCell): boolean => isFilled(cell) && parseFigure(cell.text).kind !== 'unreadable';

/** A stretch of a line: labels, then the figures that follow them. */
interface Stretch {
  readonly labels: readonly LineCell[];
  readonly figures: readonly LineCell[];
}

/** Takes a line apart into labels and figures in turn; blanks after the last label are blank figures. */
function stretchesOf(cells: readonly LineCell[]): Stretch[] {
  const start = cells.findIndex(isFigure);
  if (start < 0) {
    const last = cells.findLastIndex(isFilled);
    return [{ labels: cells.slice(0, last + 1).filter(isFilled), figures: cells.slice(last + 1) }];
  }
  const labels = cells.slice(0, start).filter(isFilled);
  const length = cells.slice(start).findIndex((cell) => isFilled(cell) && !isFigure(cell));
  if (length < 0) {
    const leading =
      labels.length > 0 ? cells.findLastIndex((cell, index) => index < start && isFilled(cell)) + 1 : 0;
    return [{ labels, figures: cells.slice(leading) }];
  }
  const figures = cells.slice(start, start + length);
  return [{ labels, figures }, ...stretchesOf(cells.slice(start + length))];
}

/** Collects rows: a row is all text since the printed figures before it, and the figures that follow. */
class RowCollector {
  readonly rows: PrintedRow[] = [];
  #labels: string[] = [];
  #figures: LineCell[] = [];
  #line = 0;
  /** Whether a line of the open row brought several figures: then the next line is another row. */
  #hasLineOfFigures = false;

  /** @param isCell whether the line is one cell of a table, so that an empty one is the place of a figure */
  add({ labels, figures }: Stretch, line: number, isCell: boolean): void {
    const filled = figures.filter(isFilled).length;
    const isPlace = isCell && labels.length === 0;
    if (labels.length === 0 && filled === 0 && figures.length < FEWEST_BLANKS && !isPlace) return;
    const isNextValue = labels.length === 0 && (filled === 1 || isPlace) && !this.#hasLineOfFigures;
    if (this.#figures.length > 0 && !isNextValue) this.close();
    const continues = isNextValue && this.#figures.length > 0;
    this.#labels.push(...labels.map((cell) => cell.text));
    if (figures.length === 0) return;
    if (this.#figures.length === 0) this.#line = line;
    this.#figures.push(...(continues && !isPlace ? figures.filter(isFilled) : figures));
    if (figures.length > 1 && (filled !== 1 || labels.length > 0)) this.#hasLineOfFigures = true;
  }

  /** Ends the open row. Labels over blanks may be the heads of the next row: they are kept for it. */
  close(): void {
    if (this.#figures.length === 0) return;
    this.rows.push({
      labels: this.#labels,
      figures: this.#figures,
      heads: null,
      aligned: false,
      line: this.#line,
    });
    this.#labels = this.#figures.some(isFilled) ? [] : [...this.#labels];
    this.#figures = [];
    this.#hasLineOfFigures = false;
  }
}

/**
 * The rows of figures in lines whose columns cannot be trusted: tabs, bars, one value a line.
 *
 * @param lines lines without a grid, of one stretch of the document
 */
export function rowsOfLines(lines: readonly DocumentLine[]): PrintedRow[] {
  const collector = new RowCollector();
  for (const line of lines) {
    const only = line.table ? '' : (line.cells[0]?.text ?? '');
    if (PAGE_NUMBER.test(only) || ONLY_BARS.test(only)) continue;
    const cells = line.cells.flatMap(splitLineCell);
    if (cells.length === 0) continue;
    const isCell = line.table !== null && line.cells.length === 1;
    for (const stretch of stretchesOf(cells)) collector.add(stretch, line.index, isCell);
  }
  collector.close();
  return collector.rows;
}
