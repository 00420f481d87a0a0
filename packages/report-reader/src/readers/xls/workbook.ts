import { ReadRefusal } from '../../read-refusal.ts';
import { BLACK, WHITE, type Colour } from '../colour.ts';
import {
  PLAIN_FONT,
  type CellAppearance,
  type FontAppearance,
  type TextRun,
} from '../sheets/cell-appearance.ts';
import { appearanceOfFormat } from '../sheets/shown-number.ts';
import { RECORD, type WorkbookRecord } from './records.ts';
import { RecordReader } from './record-reader.ts';

/** What the sheets of a workbook have in common. */
export interface Workbook {
  /** The sheets in the order of their tabs, and where in the stream each begins. */
  readonly sheets: readonly {
    readonly name: string;
    readonly position: number;
    readonly isHidden: boolean;
  }[];
  /** The texts that cells refer to by number, by their runs. */
  readonly strings: readonly (readonly TextRun[])[];
  /** The appearance of the cells of each format, by the format's number. */
  readonly appearance: readonly CellAppearance[];
}

/** Excel 97 to 2003; workbooks of Excel 5 and 95 are built otherwise. */
const VERSION = 0x0600;
const WORKSHEET = 0;
const HIDDEN = 0x03;

type NumberedRun = ReturnType<RecordReader['runs']>[number];

/** Some programs count more strings than they write; a cell that refers to one of those is what is damaged. */
function stringsIn(record: RecordReader): NumberedRun[][] {
  const count = record.skip(4).long();
  const strings: NumberedRun[][] = [];
  while (strings.length < count && record.bytesLeft > 0) strings.push(record.runs(record.short()));
  return strings;
}

/** Fonts as they are written: their ink by its number. */
interface NumberedFont extends Omit<FontAppearance, 'ink'> {
  readonly ink: number;
}

const IS_STRUCK = 0x08;
const MARKS: readonly FontAppearance['mark'][] = [null, 'raised', 'lowered'];

/** [MS-XLS] 2.4.122 Font. */
function fontIn(record: RecordReader): NumberedFont {
  const [height, flags, ink] = [record.short(), record.short(), record.short()];
  const mark = MARKS[record.skip(2).short()] ?? null;
  return { ink, size: height / 20, isStruck: (flags & IS_STRUCK) !== 0, mark };
}

interface NumberedFormat {
  readonly font: number;
  readonly number: number;
  readonly pattern: number;
  readonly ground: number;
}

/** [MS-XLS] 2.4.353 XF. */
function formatIn(record: RecordReader): NumberedFormat {
  const [font, number] = [record.short(), record.short()];
  const pattern = record.skip(10).long() >>> 26;
  return { font, number, pattern, ground: record.short() & 0x7f };
}

/** No font has the number 4. */
const fontNumbered = <Font>(fonts: readonly Font[], number: number): Font | undefined =>
  fonts[number > 4 ? number - 1 : number];

/** The first colour that a workbook's palette may change. */
const FIRST_OF_PALETTE = 8;
const SOLID = 1;

/** The colours that have numbers: those of the palette where it is there, and white and black. */
const colourNumbered = (palette: readonly Colour[], number: number): Colour | null =>
  palette[number - FIRST_OF_PALETTE] ?? { 0: BLACK, 1: WHITE, 8: BLACK, 9: WHITE }[number] ?? null;

function paletteIn(record: RecordReader): Colour[] {
  return Array.from({ length: record.short() }, (): Colour => {
    const colour: Colour = [record.byte(), record.byte(), record.byte()];
    record.skip(1);
    return colour;
  });
}

/**
 * Reads the first substream of a workbook.
 *
 * @throws ReadRefusal UNSUPPORTED_KIND when it is older than Excel 97, PASSWORD_PROTECTED; RangeError
 */
export function readWorkbook(records: Iterable<WorkbookRecord>): Workbook {
  const sheets: Workbook['sheets'][number][] = [];
  const codes = new Map<number, string>();
  const formats: NumberedFormat[] = [];
  const written: NumberedFont[] = [];
  let palette: readonly Colour[] = [];
  let strings: readonly (readonly NumberedRun[])[] = [];
  for (const record of records) {
    const reader = new RecordReader(record);
    switch (record.type) {
      case RECORD.startOfSubstream:
        if (reader.short() !== VERSION) throw new ReadRefusal('UNSUPPORTED_KIND');
        break;
      case RECORD.password:
        throw new ReadRefusal('PASSWORD_PROTECTED');
      case RECORD.sheet: {
        const position = reader.long();
        const isHidden = (reader.byte() & HIDDEN) !== 0;
        const isWorksheet = reader.byte() === WORKSHEET;
        if (isWorksheet) sheets.push({ position, name: reader.text(reader.byte()), isHidden });
        break;
      }
      case RECORD.sharedStrings:
        strings = stringsIn(reader);
        break;
      case RECORD.numberFormat:
        codes.set(reader.short(), reader.text(reader.short()));
        break;
      case RECORD.cellFormat:
        formats.push(formatIn(reader));
        break;
      case RECORD.font:
        written.push(fontIn(reader));
        break;
      case RECORD.palette:
        palette = paletteIn(reader);
    }
  }
  const fonts = written.map((font): FontAppearance => ({ ...font, ink: colourNumbered(palette, font.ink) }));
  return {
    sheets,
    strings: strings.map((runs) =>
      runs.map(({ text, font }) => ({ text, font: font === null ? undefined : fontNumbered(fonts, font) })),
    ),
    appearance: formats.map(({ font, number, pattern, ground }) => ({
      font: fontNumbered(fonts, font) ?? PLAIN_FONT,
      ground: pattern === 0 ? WHITE : pattern === SOLID ? colourNumbered(palette, ground) : null,
      number: appearanceOfFormat(number, codes.get(number)),
    })),
  };
}
