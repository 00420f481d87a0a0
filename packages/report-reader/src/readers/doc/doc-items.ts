import type { DocParagraph } from './doc-paragraphs.ts';
import { rowsOfTable, type DocTableRow, type EndedRow } from './doc-table.ts';

/** A document as paragraphs and tables in reading order. */
export type DocItem =
  | { readonly type: 'paragraph'; readonly paragraph: DocParagraph }
  | { readonly type: 'table'; readonly rows: readonly DocTableRow<readonly DocItem[]>[] };

/** What is being read at one depth: the document itself, or a table in a cell of the depth above. */
interface Level {
  readonly rows: EndedRow<readonly DocItem[]>[];
  cells: DocItem[][];
  content: DocItem[];
}

const newLevel = (): Level => ({ rows: [], cells: [], content: [] });

/** Puts the tables together from paragraphs that each say how deeply they are nested and what ends with them. */
export function itemsOfDoc(paragraphs: readonly DocParagraph[]): DocItem[] {
  const levels: [Level, ...Level[]] = [newLevel()];
  const closeTable = (): void => {
    const level = levels.pop();
    if (!level) return;
    // A table that ends in the middle of a row keeps what was in it.
    if (level.content.length > 0) level.cells.push(level.content);
    if (level.cells.length > 0) level.rows.push({ cells: level.cells, properties: [] });
    levels.at(-1)?.content.push({ type: 'table', rows: rowsOfTable(level.rows) });
  };
  for (const paragraph of paragraphs) {
    while (levels.length - 1 > paragraph.depth) closeTable();
    while (levels.length - 1 < Math.min(paragraph.depth, MOST_DEPTH)) levels.push(newLevel());
    const level = levels.at(-1) ?? levels[0];
    if (paragraph.end === 'row') {
      if (level.content.length > 0) level.cells.push(level.content);
      level.rows.push({ cells: level.cells, properties: paragraph.properties });
      level.cells = [];
      level.content = [];
      continue;
    }
    level.content.push({ type: 'paragraph', paragraph });
    if (paragraph.end === 'cell' && levels.length > 1) {
      level.cells.push(level.content);
      level.content = [];
    }
  }
  while (levels.length > 1) closeTable();
  return levels[0].content;
}

const MOST_DEPTH = 30;
