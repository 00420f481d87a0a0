import { categorize, type ImprovementItem } from '@zhaojian/report';
import { foldText } from './fold-text.ts';
import type { NamedItem } from './named-item.ts';
import type { Prose } from './prose.ts';
import { readStretch } from './read-stretch.ts';
import { readTable, stretchesOf } from './tables.ts';
import { tieItems } from './tie-items.ts';
import type { Mode } from './turns.ts';

/**
 * What section 五 names, in the order of the text: each problem, each measure promised, each thing reported as done, and
 * the problem that it answers. A list's entry is one item; in running prose each clause that names its own lack or act is.
 */
export function splitImprovementItems(text: string): ImprovementItem[] {
  const folded = foldText(text);
  const items = namedItems(folded);
  const answers = tieItems(folded, items);
  return items.map(({ kind, start, end }, index) => ({
    kind,
    category: categorize(folded.slice(start, end)).category.id,
    sentence: text.slice(start, end),
    mends: answers[index] ?? null,
  }));
}

function namedItems(text: string): NamedItem[] {
  const items: NamedItem[] = [];
  let mode: Mode | null = null;
  for (const { rows, start, end } of stretchesOf(text)) {
    const read: Prose = rows ? readTable(text, rows, items.length) : readStretch(text, { start, end }, mode);
    for (const item of read.items) items.push(item);
    mode = read.mode;
  }
  return items;
}
