import type { ImprovementItem } from '@zhaojian/report';
import { clausesOf } from './clauses/clauses.ts';
import { NOTHING_LACKING } from './clauses/cues.ts';
import { foldText } from './fold-text.ts';
import { aboutOf, namedIn } from './clauses/judge.ts';
import type { NamedItem } from './named-item.ts';
import { beginText } from './clauses/once-in-text.ts';
import type { Prose } from './prose/prose.ts';
import { readStretch } from './read-stretch.ts';
import { sortFolded } from './sort-items.ts';
import { readTable, stretchesOf } from './tables.ts';
import { tieItems } from './ties/tie-items.ts';
import { type Mode, turnOf } from './clauses/turns.ts';

/**
 * What section 五 names, in the order of the text: each problem, each measure promised, each thing reported as done, and
 * the problem that it answers. A list's entry is one item; in running prose each clause that names its own lack or act is.
 */
export function splitImprovementItems(text: string): ImprovementItem[] {
  beginText();
  const folded = foldText(text);
  const named = namedItems(folded);
  const items = saysNothingIsLacking(folded, named) ? [] : named;
  const answers = tieItems(folded, items);
  const sorted = sortFolded(
    items.map(({ start, end }, index) => ({ sentence: folded.slice(start, end), mends: answers[index] })),
    aboutOf,
  );
  return items.map(({ kind, start, end }, index) => ({
    kind,
    category: sorted[index]?.category ?? 'other',
    sentence: text.slice(start, end),
    mends: answers[index] ?? null,
  }));
}

/** Fewer characters that say nothing general name nothing. */
const LEAST_NAMED = 6;

/**
 * 没有查出漏项: in such a text, what sounds like a lack in running prose only describes the agency, and where nothing is
 * promised, what sounds like a measure only tells of the year.
 */
function saysNothingIsLacking(text: string, items: readonly NamedItem[]): boolean {
  const clauses = clausesOf(text, { start: 0, end: text.length });
  const others = clauses
    .filter((clause) => !NOTHING_LACKING.test(clause.text))
    .map(({ text: words }) => turnOf(words));
  if (others.length === clauses.length || others.includes('problem')) return false;
  const isPromised = others.includes('measure');
  return items.every(({ kind, ordinal, start, end }) => {
    if (ordinal !== 0) return false;
    if (kind === 'done') return namedIn(text.slice(start, end)) < LEAST_NAMED;
    return kind === 'problem' || !isPromised;
  });
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
