import type { Block, TableCell } from '../../neutral-document.ts';
import type { LinePiece } from './split-row.ts';

/** So many rows of values parted by commas are a way of writing tables, not punctuation. */
const FEWEST_ROWS = 8;
const FEWEST_FIELDS = 6;
/** Fields longer than this on the average are the clauses of a sentence. */
const LONGEST_FIELDS = 20;

const VALUE = /^[\s\d０-９.,，+/—–-]*$/;
/** Two figures apart by a space: the comma before or behind them parts thousands, 12,345 1,234. */
const TWO_FIGURES = /[\d０-９]\s+[\d０-９]/;

/** A field of a record, where it stands, and the record's last line. */
interface Field extends LinePiece {
  readonly line: number;
}

interface CsvRecord {
  readonly fields: readonly Field[];
  /** The line after it. */
  readonly next: number;
}

/** Where a quoted field ends that begins behind a quote, and what it says; null when nothing closes it. */
function quotedField(
  lines: readonly string[],
  line: number,
  from: number,
): { text: string; line: number; to: number } | null {
  let text = '';
  let at = from;
  for (let current = line; current < lines.length; current += 1, at = 0) {
    const content = lines[current] ?? '';
    while (at < content.length) {
      const isQuote = content[at] === '"';
      if (isQuote && content[at + 1] !== '"') return { text, line: current, to: at + 1 };
      text += content[at];
      at += isQuote ? 2 : 1;
    }
    text += '\n';
  }
  return null;
}

/** The record that begins on a line, as RFC 4180 writes it: quoted fields may hold commas, quotes and line ends. */
function recordAt(lines: readonly string[], first: number): CsvRecord {
  const fields: Field[] = [];
  let [line, at] = [first, 0];
  for (;;) {
    const content = lines[line] ?? '';
    const quoted = content[at] === '"' ? quotedField(lines, line, at + 1) : null;
    const comma = content.indexOf(',', at);
    const end = comma < 0 ? content.length : comma;
    if (quoted) {
      const last = lines[quoted.line] ?? '';
      const behind = last.indexOf(',', quoted.to);
      const close = behind < 0 ? last.length : behind;
      // RFC 4180 has nothing between a closing quote and the comma; what stands there all the same is not lost.
      const text = (quoted.text + last.slice(quoted.to, close)).trim();
      fields.push({ text, from: at, to: quoted.line === line ? close : content.length, line });
      [line, at] = [quoted.line, close];
    } else {
      fields.push({ text: content.slice(at, end).trim(), from: at, to: end, line });
      at = end;
    }
    if (lines[line]?.[at] !== ',') return { fields, next: line + 1 };
    at += 1;
  }
}

const isRowOfValues = (line: string): boolean => {
  const fields = line.split(',');
  const isValue = (field: string): boolean => VALUE.test(field) && !TWO_FIGURES.test(field);
  return fields.length >= FEWEST_FIELDS && fields.filter(isValue).length * 2 >= fields.length;
};

/** Whether a text keeps its tables as values parted by commas, as workbooks are exported (.csv). */
export const isCsv = (lines: readonly string[]): boolean =>
  !lines.some((line) => line.includes('\t')) && lines.filter(isRowOfValues).length >= FEWEST_ROWS;

/** A record with one field, or whose commas are those of a sentence, is a line of text. */
function textOf({ fields }: CsvRecord, lines: readonly string[]): readonly Field[] | null {
  const filled = fields.filter(({ text }) => text !== '');
  if (filled.length <= 1) return filled;
  const length = filled.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= filled.length * LONGEST_FIELDS || filled.some(({ text }) => VALUE.test(text))) return null;
  const [first] = fields;
  const line = first?.line ?? 0;
  const content = lines[line] ?? '';
  return [{ text: content.trim(), line, from: 0, to: content.length }];
}

const placeOf = ({ line, from, to }: Field): TableCell['place'] => ({
  kind: 'line',
  line: line + 1,
  from,
  to,
});

/** The text and tables of a text that parts its values by commas. Merged cells may be missing: no column is sure. */
export function blocksOfCsv(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let rows: TableCell[][] = [];
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push({ type: 'table', cells: rows.flat(), aligned: false });
    rows = [];
  };
  for (let line = 0; line < lines.length;) {
    const record = recordAt(lines, line);
    line = record.next;
    const texts = textOf(record, lines);
    if (!texts) {
      const row = rows.length;
      rows.push(
        record.fields.map((field, column) => ({
          text: field.text,
          row,
          column,
          rowSpan: 1,
          colSpan: 1,
          place: placeOf(field),
        })),
      );
      continue;
    }
    closeTable();
    for (const field of texts)
      for (const text of field.text.split('\n').filter((part) => part.trim() !== ''))
        blocks.push({ type: 'text', text: text.trim(), place: placeOf(field) });
  }
  closeTable();
  return blocks;
}
