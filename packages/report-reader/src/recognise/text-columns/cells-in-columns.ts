import type { LineCell } from '../lines/line-cell.ts';
import type { DocumentLine } from '../lines/lines-of-document.ts';
import { cellsOfRowBelow, cellsOfTextBelow, isBelowNone } from './cells-below-heads.ts';
import { cellsByUnit, headsByUnit, unitOf } from './cells-by-unit.ts';
import { HeadsFollowed } from './columns-below-heads.ts';
import { flushAsMost, type BelowHead } from './flush-with-heads.ts';
import {
  endsLabelElsewhere,
  isFigure,
  isRowLabel,
  MOST_LINES_OF_LABEL,
  textLineOf,
  type TextLine,
} from './text-line.ts';
import { wordsOf, type Word } from './words-of-line.ts';

/**
 * The cells of a line, and what says so: the heads above it, or how many spaces separate them. Of a line with a figure that is
 * below none of its heads the order is all that is known: a head is lost.
 */
export interface CellsInColumns {
  readonly cells: readonly LineCell[];
  readonly knownBy: 'heads' | 'spaces' | 'order';
}

/** The cells of a line of text, with the figures that are below heads. */
interface CellsOfText extends CellsInColumns {
  readonly below: readonly BelowHead[];
}

/** Follows lines without figures, to find the labels of rows left blank. */
class LabelsFollowed {
  #parts: Word[] = [];

  forget(): void {
    this.#parts = [];
  }

  /** @returns the label of a row that ends on this line, with no figure beside it and no other text after it */
  take(words: readonly Word[]): string | null {
    const word = words.at(-1);
    if (!word) return null;
    if (this.#parts.at(-1)?.from !== word.from) this.#parts = [];
    this.#parts.push(word);
    const texts = this.#parts.map(({ text }) => text);
    const at = texts.findIndex((_, from) => isRowLabel(texts.slice(from).join('')));
    const label = at < 0 ? null : texts.slice(at).join('');
    if (label !== null || texts.length > MOST_LINES_OF_LABEL) this.#parts = [];
    // Rows that are not as deep in their groups do not share a column: this label is printed in a cell with that one.
    if (label !== null && at > 0 && endsLabelElsewhere(texts.slice(0, at).join(''), label)) return null;
    return label;
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
  ofText(text: TextLine): CellsOfText | null {
    const { line, whole, labels, figures } = text;
    if (figures.length > 0) {
      this.#labels.forget();
      return this.#cellsBelow(text);
    }
    const words = wordsOf(line);
    const label = this.#labels.take(words);
    const isBroken = label !== null && label !== words.at(-1)?.text;
    // The last part of a label may be a part of a head too: 公开, 数量.
    if (!isBroken && (this.#heads.take(words, null) || label === null)) return null;
    const cells = this.#cellsBelow(text);
    return isBroken && cells
      ? { ...cells, cells: [{ ...whole, text: label }, ...cells.cells.slice(labels.length)] }
      : cells;
  }

  #cellsBelow(text: TextLine): CellsOfText | null {
    const { columns, fewerHeads } = this.#heads;
    const below = columns && cellsOfTextBelow(columns, text);
    if (below) return { ...below, knownBy: 'heads' };
    const hasLostHead = fewerHeads.length > 0 && isBelowNone(text, fewerHeads);
    return hasLostHead ? { cells: [...text.labels, ...text.figures], knownBy: 'order', below: [] } : null;
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
  const belowHeads = new Map<DocumentLine, readonly BelowHead[]>();
  const texts = new Map(lines.map((line) => [line, textLineOf(line)]));
  const unit = unitOf([...texts.values()].filter((text) => text !== null));
  const followed = new CellsFollowed();
  let next = 0;
  for (const line of lines) {
    if (line.index > next) followed.forget();
    next = line.index + 1;
    const text = texts.get(line);
    const row = line.table ? followed.ofRow(line) : null;
    const ofText = text && unit === null ? followed.ofText(text) : null;
    const bySpaces = text && unit !== null ? (cellsByUnit(text, unit) ?? headsByUnit(text, unit)) : null;
    if (row) found.set(line, { cells: row, knownBy: 'heads' });
    else if (bySpaces) found.set(line, { cells: bySpaces, knownBy: 'spaces' });
    else if (ofText) {
      found.set(line, ofText);
      belowHeads.set(line, ofText.below);
    }
  }
  const isFlush = flushAsMost([...belowHeads.values()].flat());
  for (const [line, below] of belowHeads) if (!below.every(isFlush)) found.delete(line);
  return found;
}
