/** What spreadsheet programs take a text for a formula by. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** A text that stays one in a spreadsheet: an apostrophe keeps what people typed from being computed. */
export const keptAsText = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);
