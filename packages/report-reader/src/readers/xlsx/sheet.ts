import { Parser } from 'htmlparser2';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import { decodeXml, withoutExcelPrefix } from '../office/xml.ts';
import { parseReference, type CellPosition } from './cell-reference.ts';
import { numberText, type NumberLooks } from './number-text.ts';
import { unescapeText } from './workbook.ts';

/** A cell that the sheet names, though it may be blank, with the cells merged into it. */
export interface SheetCell extends CellPosition {
  readonly text: string;
  rowSpan: number;
  colSpan: number;
}

/** The rows and columns up to the last cell with words in it, those merged into it included. */
export function extentOf(cells: readonly SheetCell[]): { readonly height: number; readonly width: number } {
  let [height, width] = [0, 0];
  for (const { text, row, column, rowSpan, colSpan } of cells) {
    if (text.trim() === '') continue;
    height = Math.max(height, row + rowSpan);
    width = Math.max(width, column + colSpan);
  }
  return { height, width };
}

interface OpenCell extends CellPosition {
  readonly type: string;
  readonly style: number;
  value: string | null;
  formula: string | null;
  inline: string;
}

/** Merged ranges times cells; a report has hundreds of each. */
const MOST_MERGE_STEPS = 50_000_000;

interface Context {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLooks[];
}

function textOf(cell: OpenCell, { strings, looks }: Context): string {
  if (cell.type === 'inlineStr') return unescapeText(cell.inline);
  // A formula that was never computed has no value to show; it is no blank.
  if (cell.value === null) return cell.formula === null ? '' : `=${cell.formula}`;
  switch (cell.type) {
    case 's':
      return strings[Number(cell.value)] ?? '';
    case 'n':
      return numberText(cell.value, looks[cell.style] ?? { kind: 'plain' });
    case 'b':
      return cell.value === '1' ? 'TRUE' : 'FALSE';
    default:
      return unescapeText(cell.value);
  }
}

/** Which columns and rows are hidden. */
class Hidden {
  readonly #columns: { from: number; to: number }[] = [];
  readonly #rows = new Set<number>();

  addColumns(attributes: Readonly<Record<string, string>>): void {
    if (!isTrue(attributes['hidden'])) return;
    this.#columns.push({ from: Number(attributes['min']) - 1, to: Number(attributes['max']) - 1 });
  }

  addRow(row: number): void {
    this.#rows.add(row);
  }

  /** A merged cell is shown as long as part of it is; its first row or column may be hidden. */
  has({ row, column, rowSpan, colSpan }: SheetCell): boolean {
    const isColumnHidden = this.#columns.some(({ from, to }) => column >= from && column + colSpan - 1 <= to);
    return isColumnHidden || (rowSpan === 1 && this.#rows.has(row));
  }
}

/** A row's number counted from 0; null when it is none. */
function rowNumber(written: string | undefined): number | null {
  const number = Number(written);
  return Number.isInteger(number) && number >= 1 ? number - 1 : null;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/**
 * The cells of a sheet that are shown, row by row. Formulas count with the value they had when the file was
 * saved.
 *
 * @param part the sheet's XML
 * @throws ReadRefusal TOO_LARGE, DAMAGED_FILE
 */
export function readSheet(part: Uint8Array, context: Context): SheetCell[] {
  const cells = new Map<string, SheetCell>();
  const merges: string[] = [];
  const hidden = new Hidden();
  let next: CellPosition = { row: -1, column: 0 };
  let open: OpenCell | null = null;
  let element = '';
  let isPhonetic = false;
  let isEnded = false;
  let depth = 0;

  const parser = new Parser(
    {
      onopentag(prefixed, attributes) {
        depth += 1;
        if (depth > FILE_LIMITS.depth) throw new ReadRefusal('TOO_LARGE');
        const name = withoutExcelPrefix(prefixed);
        element = name;
        switch (name) {
          case 'col':
            return hidden.addColumns(attributes);
          case 'row':
            next = { row: rowNumber(attributes['r']) ?? next.row + 1, column: 0 };
            if (isTrue(attributes['hidden'])) hidden.addRow(next.row);
            return;
          case 'c': {
            const position = parseReference(attributes['r'] ?? '') ?? next;
            next = { row: position.row, column: position.column + 1 };
            open = {
              ...position,
              type: attributes['t'] ?? 'n',
              style: Number(attributes['s'] ?? 0),
              value: null,
              formula: null,
              inline: '',
            };
            return;
          }
          case 'v':
            // A formula whose value is an empty text was computed: its cell is blank.
            if (open?.type === 'str') open.value = '';
            return;
          case 'rPh':
            isPhonetic = true;
            return;
          case 'mergeCell':
            merges.push(attributes['ref'] ?? '');
        }
      },
      ontext(text) {
        if (!open || isPhonetic) return;
        if (element === 'v') open.value = (open.value ?? '') + text;
        if (element === 'f') open.formula = (open.formula ?? '') + text;
        if (element === 't') open.inline += text;
      },
      onclosetag(prefixed, isImplied) {
        depth -= 1;
        const name = withoutExcelPrefix(prefixed);
        element = '';
        if (name === 'rPh') isPhonetic = false;
        if (name === 'worksheet') isEnded = !isImplied;
        if (name !== 'c' || !open) return;
        if (cells.size >= FILE_LIMITS.cells) throw new ReadRefusal('TOO_LARGE');
        const { row, column } = open;
        cells.set(`${row} ${column}`, { row, column, text: textOf(open, context), rowSpan: 1, colSpan: 1 });
        open = null;
      },
    },
    { xmlMode: true },
  );
  parser.write(decodeXml(part));
  parser.end();
  if (!isEnded) throw new ReadRefusal('DAMAGED_FILE');
  if (merges.length * cells.size > MOST_MERGE_STEPS) throw new ReadRefusal('TOO_LARGE');
  for (const reference of merges) merge(cells, reference);
  const shown = [...cells.values()].filter((cell) => !hidden.has(cell));
  return shown.toSorted((first, second) => first.row - second.row || first.column - second.column);
}

/** Gives the first cell of a merged range its spans and takes the others away. */
function merge(cells: Map<string, SheetCell>, reference: string): void {
  const [first, last] = reference.split(':').map(parseReference);
  const cell = first && cells.get(`${first.row} ${first.column}`);
  if (!first || !last || !cell) return;
  cell.rowSpan = last.row - first.row + 1;
  cell.colSpan = last.column - first.column + 1;
  for (const [key, other] of cells) {
    const isInside =
      other.row >= first.row &&
      other.row <= last.row &&
      other.column >= first.column &&
      other.column <= last.column;
    if (isInside && other !== cell) cells.delete(key);
  }
}
