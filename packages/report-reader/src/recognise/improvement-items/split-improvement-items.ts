import { type Categorized, type ImprovementItem } from '@zhaojian/report';
import { clausesOf } from './clauses/clauses.ts';
import { NOTHING_LACKING } from './clauses/cues.ts';
import { foldText } from './fold-text.ts';
import { aboutOf, namedIn } from './clauses/judge.ts';
import type { NamedItem } from './named-item.ts';
import { beginText } from './clauses/once-in-text.ts';
import type { Prose } from './prose.ts';
import { readStretch } from './read-stretch.ts';
import { readTable, stretchesOf } from './tables.ts';
import { tieItems } from './ties/tie-items.ts';
import type { Mode } from './clauses/turns.ts';

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
  const about = items.map(({ start, end }) => aboutOf(folded.slice(start, end).replace(LABEL, '')));
  return items.map(({ kind, start, end }, index) => ({
    kind,
    category: categoryOf(about[index], about[answers[index] ?? -1]),
    sentence: text.slice(start, end),
    mends: answers[index] ?? null,
  }));
}

/** Fewer characters that say nothing general name nothing. */
const LEAST_NAMED = 6;

/** 没有查出漏项: in such a text, what sounds like a lack in running prose only describes the agency. */
const saysNothingIsLacking = (text: string, items: readonly NamedItem[]): boolean =>
  items.every(
    ({ kind, ordinal, start, end }) =>
      ordinal === 0 &&
      (kind === 'problem' || (kind === 'done' && namedIn(text.slice(start, end)) < LEAST_NAMED)),
  ) && clausesOf(text, { start: 0, end: text.length }).some((clause) => NOTHING_LACKING.test(clause.text));

/** Words that tell the kind of an item tell nothing about its subject. */
const LABEL =
  /^(?:（[^）]{1,3}）|\d{1,2}[.、])?(?:改进|整改|解决)?(?:措施|情况|举措|办法|对策)?[一二三四五六七八九十\d]{0,2}[：，]/u;
/** How much the category of the problem that an item answers counts beside what the item itself says. */
const OF_PROBLEM = 0.4;

/** What an item is about by its own words; where they leave that open, what the problem is about that it answers. */
function categoryOf(own: Categorized | undefined, problem: Categorized | undefined): string {
  const weights = { ...own?.weights };
  const all = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  if (problem && problem.category.id !== 'other')
    weights[problem.category.id] = (weights[problem.category.id] ?? 0) + Math.max(all * OF_PROBLEM, 1);
  const [best] = Object.entries(weights).toSorted(([, one], [, other]) => other - one);
  return best?.[0] ?? own?.category.id ?? 'other';
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
