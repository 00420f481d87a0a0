import type { Block, TableCell } from '../../neutral-document.ts';
import type { LinePiece } from './split-row.ts';

/** This many rows of values separated by a sign are a way of writing tables, not punctuation. */
const FEWEST_ROWS = 8;
const FEWEST_FIELDS = 6;
/** Fields longer than this on the average are the clauses of a sentence. */
const LONGEST_FIELDS = 20;

const VALUE = /^[\s\d０-９.,，+/—–-]*$/;
/** Two figures apart by a space: the comma before or after them separates thousands, 12,345 1,234. */
const TWO_FIGURES = /[\d０-９]\s+[\d０-９]/;

/** A field of a record, where it is, and the record's last line. */
interface Field extends LinePiece {
  readonly line: number;
}

interface CsvRecord {
  readonly fields: readonly Field[];
  /** The line after it. */
  readonly next: number;
}

/** Where a quoted field ends that begins after a quote, and what it says; null when nothing closes it. */
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
function recordAt(lines: readonly string[], first: number, separator: string): CsvRecord {
  const fields: Field[] = [];
  let [line, at] = [first, 0];
  for (;;) {
    const content = lines[line] ?? '';
    const quoted = content[at] === '"' ? quotedField(lines, line, at + 1) : null;
    const comma = content.indexOf(separator, at);
    const end = comma < 0 ? content.length : comma;
    if (quoted) {
      const last = lines[quoted.line] ?? '';
      const after = last.indexOf(separator, quoted.to);
      const close = after < 0 ? last.length : after;
      // RFC 4180 has nothing between a closing quote and the comma; what is there nevertheless is not lost.
      const text = (quoted.text + last.slice(quoted.to, close)).trim();
      fields.push({ text, from: at, to: quoted.line === line ? close : content.length, line });
      [line, at] = [quoted.line, close];
    } else {
      fields.push({ text: content.slice(at, end).trim(), from: at, to: end, line });
      at = end;
    }
    if (lines[line]?.[at] !== separator) return { fields, next: line + 1 };
    at += 1;
  }
}

/** What separates the values of a row; the comma first, as workbooks write it. */
const SEPARATORS = [',', ';', '；', '，', '/'];

function isRowOfValues(line: string, separator: string): boolean {
  const fields = line.split(separator);
  // A slash beside white space is the mark of a cell that counts nothing.
  if (separator === '/' && (/[\s|]\/|\/[\s|]|\/\//.test(line) || !fields.some((field) => /\d/.test(field))))
    return false;
  const isValue = (field: string): boolean => VALUE.test(field) && !TWO_FIGURES.test(field);
  return fields.length >= FEWEST_FIELDS && fields.filter(isValue).length * 2 >= fields.length;
}

/** What separates the values of a text's tables, where something else than white space and bars does; null elsewhere. */
export function separatorOf(lines: readonly string[]): string | null {
  if (lines.some((line) => line.includes('\t'))) return null;
  const isUsed = (separator: string): boolean =>
    lines.filter((line) => isRowOfValues(line, separator)).length >= FEWEST_ROWS;
  return SEPARATORS.find(isUsed) ?? null;
}

/** Fields of heads and labels are no longer, and end no sentence. */
const LONGEST_HEAD = 24;

/** A record with one field, or whose separators are those of a sentence, is a line of text. */
function textOf({ fields }: CsvRecord, lines: readonly string[], separator: string): readonly Field[] | null {
  const filled = fields.filter(({ text }) => text !== '');
  if (filled.length <= 1) return filled;
  const hasValue = filled.some(({ text }) => VALUE.test(text));
  const length = filled.reduce((sum, { text }) => sum + text.length, 0);
  const isSentence =
    separator === ','
      ? length > filled.length * LONGEST_FIELDS
      : filled.some(({ text }) => text.includes('。') || text.length > LONGEST_HEAD);
  if (hasValue || !isSentence) return null;
  const [first] = fields;
  const line = first?.line ?? 0;
  const content = lines[line] ?? '';
  return [{ text: content.trim(), line, from: 0, to: content.length }];
}

const locationOf = ({ line, from, to }: Field): TableCell['location'] => ({
  kind: 'line',
  line: line + 1,
  from,
  to,
});

/** The text and tables of a text that parts its values by a sign. Merged cells may be missing: no column is sure. */
export function blocksOfCsv(lines: readonly string[], separator: string): Block[] {
  const blocks: Block[] = [];
  let rows: TableCell[][] = [];
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push({ type: 'table', cells: rows.flat(), aligned: false });
    rows = [];
  };
  for (let line = 0; line < lines.length;) {
    const record = recordAt(lines, line, separator);
    line = record.next;
    const texts = textOf(record, lines, separator);
    if (!texts) {
      const row = rows.length;
      rows.push(
        record.fields.map((field, column) => ({
          text: field.text,
          row,
          column,
          rowSpan: 1,
          colSpan: 1,
          location: locationOf(field),
        })),
      );
      continue;
    }
    closeTable();
    for (const field of texts)
      for (const text of field.text.split('\n').filter((part) => part.trim() !== ''))
        blocks.push({ type: 'text', text: text.trim(), location: locationOf(field) });
  }
  closeTable();
  return blocks;
}
