/**
 * Text as it may be in a cell: characters that XML 1.0 does not know are left out, and because spreadsheets take
 * `_x0041_` for a character's code, such text itself is written as code.
 */
export const cellText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** A row of plain values as the library takes it: numbers and blanks as they are, text as text. */
export const cellValues = <Value>(row: readonly Value[]): (Value | string)[] =>
  row.map((value) => (typeof value === 'string' ? cellText(value) : value));
