/** With what all markup begins; most texts have none. */
const MARKUP = /[<&*\\]/;

/** What is shown of a piece of Markdown: emphasis, escapes and entities are how it is written, not what it says. */
export function withoutMarkup(text: string): string {
  if (!MARKUP.test(text)) return text.trim();
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&nbsp;|&emsp;|&ensp;/gi, ' ')
    .replace(/\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/g, '$1')
    .replace(/\\([|*_#.-])/g, '$1')
    .trim();
}

/** A line of Markdown as it is shown, without the mark of a heading or a quotation before it. */
export const shownLine = (line: string): string => withoutMarkup(line.replace(/^\s*(#{1,6}\s+|>\s?)/, ''));
