/** Lone halves of a pair, direction marks, line and paragraph separators, and what no XML file may hold. */
const IN_ANY_TEXT = String.raw`\uD800-\uDFFF\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF`;
/** Control characters; of them a text of several lines may hold line breaks and tabs. */
const IN_TEXTS = String.raw`\u0000-\u0008\u000B-\u001F\u007F-\u009F${IN_ANY_TEXT}`;
const IN_LINES = String.raw`\u0000-\u001F\u007F-\u009F${IN_ANY_TEXT}`;

/** A text of one line in which everything is visible. */
export const VISIBLE_LINE = new RegExp(`^[^${IN_LINES}]*$`, 'u');
/** The same of several lines. */
export const VISIBLE_TEXT = new RegExp(`^[^${IN_TEXTS}]*$`, 'u');

const IN_TEXT = new RegExp(`[${IN_TEXTS}]`, 'u');
const EACH_IN_TEXT = new RegExp(`[${IN_TEXTS}]`, 'gu');
const EACH_IN_LINE = new RegExp(`[${IN_LINES}]`, 'gu');

/**
 * The first character that can be stored, but neither seen nor trusted: it hides what is there, turns around how it
 * reads, or cannot be kept by the database at all. `position` is 1 for the first character. Null where there is none.
 */
export function firstInvisible(text: string): { position: number; name: string } | null {
  const at = text.search(IN_TEXT);
  if (at < 0) return null;
  const code = text.codePointAt(at) ?? 0;
  return { position: at + 1, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}

/** A text as it can be kept: of several lines, without what cannot be seen. Ends of lines in other writings become line breaks. */
export const visibleText = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(EACH_IN_TEXT, (character) => (/[\uD800-\uDFFF]/.test(character) ? '\uFFFD' : ''));

/** A name as it can be shown: in one line, without what cannot be seen. */
export const visibleLine = (text: string): string => text.replace(EACH_IN_LINE, '');
