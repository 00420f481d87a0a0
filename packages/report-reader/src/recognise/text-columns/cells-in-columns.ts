import type { LineCell } from '../lines/line-cell.ts';
import type { DocumentLine } from '../lines/lines-of-document.ts';
import { cellsOfRowBelow, cellsOfTextBelow } from './cells-below-heads.ts';
import { cellsByUnit, unitOf } from './cells-by-unit.ts';
import { HeadsFollowed } from './columns-below-heads.ts';
import { isFigure, isRowLabel, MOST_LINES_OF_LABEL, textLineOf, type TextLine } from './text-line.ts';
import { wordsOf, type Word } from './words-of-line.ts';

/** The cells of a line, and what says so: the heads above it, or how many spaces separate them. */
export interface CellsInColumns {
  readonly cells: readonly LineCell[];
  readonly knownBy: 'heads' | 'spaces';
}

/** Follows lines without figures, to find the labels of rows left blank. */
class LabelsFollowed {
  #parts: Word[] = [];

  forget(): void {
    this.#parts = [];
  }

  /** @returns whether a row's label ends on this line, with no figure beside it and no other text after it */
  take(words: readonly Word[]): boolean {
    const word = words.at(-1);
    if (!word) return false;
    if (this.#parts.at(-1)?.from !== word.from) this.#parts = [];
    this.#parts.push(word);
    const isLabel = this.#parts.some((_, at) =>
      isRowLabel(
        this.#parts
          .slice(at)
          .map(({ text }) => text)
          .join(''),
      ),
    );
    if (isLabel || this.#parts.length > MOST_LINES_OF_LABEL) this.#parts = [];
    return isLabel;
  }
}

/** Reads line by line which cells are below which heads. */
class CellsFollowed {
  readonly #heads = new HeadsFollowed();
  readonly #labels = new LabelsFollowed();

  /** The next line does not follow the one before. */
  forget(): void {
    this.#heads.forget();
    this.#labels.forget();
  }

  /** The cells of a line that the file parts. */
  ofRow(line: DocumentLine): readonly LineCell[] | null {
    this.#labels.forget();
    if (line.cells.length < 2) {
      this.#heads.forget();
      return null;
    }
    if (!line.cells.some(isFigure) && this.#heads.take(wordsOf(line), line.cells.length)) return null;
    const { columns } = this.#heads;
    return columns && cellsOfRowBelow(columns, line);
  }

  /** The cells of a line that separates them by spaces. */
  ofText(text: TextLine): readonly LineCell[] | null {
    const words = text.figures.length > 0 ? [] : wordsOf(text.line);
    if (text.figures.length > 0) this.#labels.forget();
    else if (this.#heads.take(words, null)) {
      this.#labels.forget();
      return null;
    } else if (!this.#labels.take(words)) return null;
    const { columns } = this.#heads;
    return columns && cellsOfTextBelow(columns, text);
  }
}

/**
 * The cells of lines without a grid, a blank for each that a line leaves empty, where their columns are known all the
 * same: figures are below heads that are the form's to the character, in spaces or in cells that the file parts, or
 * the spaces of most lines make as many cells as a table has columns. A label that is below heads alone is that of
 * a row left blank.
 *
 * @returns by line; a line that says nothing of its columns is not there
 */
export function cellsInColumns(lines: readonly DocumentLine[]): ReadonlyMap<DocumentLine, CellsInColumns> {
  const found = new Map<DocumentLine, CellsInColumns>();
  const texts = new Map(lines.map((line) => [line, textLineOf(line)]));
  const unit = unitOf([...texts.values()].filter((text) => text !== null));
  const followed = new CellsFollowed();
  let next = 0;
  for (const line of lines) {
    if (line.index > next) followed.forget();
    next = line.index + 1;
    const text = texts.get(line);
    const below = line.table ? followed.ofRow(line) : text && unit === null ? followed.ofText(text) : null;
    const bySpaces = text && unit !== null ? cellsByUnit(text, unit) : null;
    if (below) found.set(line, { cells: below, knownBy: 'heads' });
    else if (bySpaces) found.set(line, { cells: bySpaces, knownBy: 'spaces' });
  }
  return found;
}
