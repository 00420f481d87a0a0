import { Parser } from 'htmlparser2';
import { parseReference, type CellPosition } from '@zhaojian/report';
import { ReadRefusal } from '../../read-refusal.ts';
import { FILE_LIMITS } from '../file-limits.ts';
import { decodeXml, withoutExcelPrefix } from '../office/xml.ts';
import {
  PLAIN_CELL,
  PLAIN_FONT,
  shownFigure,
  shownString,
  shownText,
  type CellAppearance,
  type TextRun,
} from '../sheets/cell-appearance.ts';
import type { Sheet, SheetLimits, ShownValue } from '../sheets/sheet.ts';
import { SheetBuilder } from '../sheets/sheet-builder.ts';
import { withProperty } from './fonts-and-fills.ts';
import { unescapeText } from './workbook.ts';

interface OpenCell extends CellPosition {
  readonly type: string;
  readonly style: number;
  value: string | null;
  formula: string | null;
  /** The runs of a text that the cell holds itself. */
  readonly inline: { text: string; font?: TextRun['font'] }[];
}

interface Context {
  readonly strings: readonly (readonly TextRun[])[];
  readonly appearance: readonly CellAppearance[];
}

function shownValue(cell: OpenCell, { strings, appearance }: Context): ShownValue {
  const own = appearance[cell.style] ?? PLAIN_CELL;
  const words = (text: string): ShownValue => shownText([{ text }], own);
  if (cell.type === 'inlineStr')
    return shownText(
      cell.inline.map(({ text, font }) => ({ text: unescapeText(text), font })),
      own,
    );
  // A formula that was never computed has no value to show; it is no blank.
  if (cell.value === null) return { text: cell.formula === null ? '' : `=${cell.formula}` };
  switch (cell.type) {
    case 's': {
      const runs = strings[Number(cell.value)];
      if (runs === undefined) throw new ReadRefusal('DAMAGED_FILE');
      return shownString(runs, own);
    }
    case 'n':
      return shownFigure(cell.value, own);
    case 'b':
      return words(cell.value === '1' ? 'TRUE' : 'FALSE');
    default:
      return words(unescapeText(cell.value));
  }
}

/** A row's number counted from 0; null when it is none. */
function rowNumber(written: string | undefined): number | null {
  const number = Number(written);
  return Number.isInteger(number) && number >= 1 ? number - 1 : null;
}

/** The run that is being read; a text without any is one. */
function inlineRunOf({ inline }: OpenCell): OpenCell['inline'][number] {
  const last = inline.at(-1) ?? { text: '' };
  if (inline.length === 0) inline.push(last);
  return last;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/**
 * The cells of a sheet that are shown, row by row. Formulas count with the value they had when the file was
 * saved.
 *
 * @param part the sheet's XML
 * @throws ReadRefusal TOO_LARGE, DAMAGED_FILE
 */
export function readSheet(part: Uint8Array, context: Context, limits?: SheetLimits): Omit<Sheet, 'name'> {
  const sheet = new SheetBuilder(limits);
  let next: CellPosition = { row: -1, column: 0 };
  let open: OpenCell | null = null;
  let element = '';
  let isPhonetic = false;
  let isRunFont = false;
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
            if (isTrue(attributes['hidden'])) {
              sheet.hideColumns(Number(attributes['min']) - 1, Number(attributes['max']) - 1);
            }
            return;
          case 'row':
            next = { row: rowNumber(attributes['r']) ?? next.row + 1, column: 0 };
            if (isTrue(attributes['hidden'])) sheet.hideRows(next.row, next.row);
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
              inline: [],
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
          case 'is':
          case 'r':
            open?.inline.push({ text: '' });
            return;
          case 'rPr':
            isRunFont = true;
            return;
          case 'mergeCell': {
            const [first, last] = (attributes['ref'] ?? '').split(':').map(parseReference);
            if (first && last) sheet.merge(first, last);
            return;
          }
          default: {
            const run = isRunFont ? open?.inline.at(-1) : undefined;
            if (run) run.font = withProperty(run.font ?? PLAIN_FONT, { name, attributes });
          }
        }
      },
      ontext(text) {
        if (!open || isPhonetic) return;
        if (element === 'v') open.value = (open.value ?? '') + text;
        if (element === 'f') open.formula = (open.formula ?? '') + text;
        if (element === 't') inlineRunOf(open).text += text;
      },
      onclosetag(prefixed, isImplied) {
        depth -= 1;
        const name = withoutExcelPrefix(prefixed);
        element = '';
        if (name === 'rPh') isPhonetic = false;
        if (name === 'rPr') isRunFont = false;
        if (name === 'worksheet') isEnded = !isImplied;
        if (name !== 'c' || !open) return;
        sheet.add(open, shownValue(open, context));
        open = null;
      },
    },
    { xmlMode: true },
  );
  parser.write(decodeXml(part));
  parser.end();
  if (!isEnded) throw new ReadRefusal('DAMAGED_FILE');
  return sheet.finish();
}
