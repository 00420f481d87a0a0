/** Cells as they were copied, line by line. */
export type CopiedBlock = readonly (readonly string[])[];

/** More than this is no table of a report. */
const MOST_HTML = 2_000_000;

/**
 * What was copied as a block of cells: from a spreadsheet, a Word table or a web page; null when it is a single
 * figure or text. The table that comes along as HTML is preferred: in its plain text, a cell that holds a
 * paragraph ends the line.
 */
export function copiedBlock(clipboard: Pick<DataTransfer, 'getData'>): CopiedBlock | null {
  const lines = linesOfTable(clipboard.getData('text/html')) ?? linesOfText(clipboard.getData('text/plain'));
  return lines.length > 1 || (lines[0]?.length ?? 0) > 1 ? lines : null;
}

const linesOfText = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));

/** What is apart in a cell: run together, two figures would be one. */
const APART = 'br, p, div, li';

/** The text of a cell as it is seen: without what is struck out, the mark of a footnote no digit of the figure before it. */
function textOf(cell: Element): string {
  for (const struck of cell.querySelectorAll('del, s, strike')) struck.remove();
  for (const raised of cell.querySelectorAll('sup')) raised.prepend('^');
  const walker = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    walker.currentNode.nodeValue = walker.currentNode.nodeValue?.replace(/\s+/g, ' ') ?? '';
  for (const piece of cell.querySelectorAll(APART)) piece.after('\n');
  return (cell.textContent ?? '').trim();
}

/** The cells of the only table, each at its column; where merged cells reach, there is nothing. */
function linesOfTable(html: string): string[][] | null {
  if (html === '' || html.length > MOST_HTML) return null;
  // A parsed document is inert: it runs no scripts and fetches nothing.
  const [table, ...others] = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
  if (!table || others.length > 0) return null;
  const lines: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, top) => {
    let column = 0;
    for (const cell of row.cells) {
      while (lines[top]?.[column] !== undefined) column += 1;
      for (const line of lines.slice(top, top + cell.rowSpan)) {
        for (let right = 0; right < cell.colSpan; right += 1) line[column + right] = '';
      }
      const line = lines[top];
      if (line) line[column] = textOf(cell);
    }
  });
  return lines.map((line) => Array.from(line, (text) => text ?? ''));
}
