import { shownLine } from '../text/markdown.ts';
import { withLowerCaseNames } from './elements.ts';

/** Elements of a page: where one is outside the tables, the text is no Markdown. */
const PAGE = /<(?:!doctype|html|head|body|div|p|article|section|center|pre|ul|ol|dl|br|h[1-6])\b/i;

/** The text split into what is outside tables and the tables themselves, in turn; null where tables are nested. */
function splitAtTables(html: string): string[] | null {
  const lower = withLowerCaseNames(html);
  const parts: string[] = [];
  let from = 0;
  for (let start = lower.indexOf('<table'); start >= 0; start = lower.indexOf('<table', from)) {
    const close = lower.indexOf('</table>', start);
    const nested = lower.indexOf('<table', start + 1);
    if (close < 0 || (nested >= 0 && nested < close)) return null;
    const end = close + '</table>'.length;
    parts.push(html.slice(from, start), html.slice(start, end));
    from = end;
  }
  return [...parts, html.slice(from)];
}

const paragraph = (line: string): string => (line.trim() === '' ? '' : `<p>${shownLine(line)}</p>`);

/**
 * Markdown in which a converter left the tables as HTML, because Markdown's own have no merged cells (pandoc does):
 * its lines as paragraphs. A page, or a part of one, stays as it is.
 */
export function withMarkdownAsParagraphs(html: string): string {
  const parts = splitAtTables(html);
  if (!parts || parts.length === 1) return html;
  const isOutside = (_: string, index: number): boolean => index % 2 === 0;
  if (parts.filter(isOutside).some((part) => PAGE.test(part))) return html;
  return parts
    .map((part, index) => (isOutside(part, index) ? part.split(/\r?\n/).map(paragraph).join('\n') : part))
    .join('');
}
