import type { ImprovementItem } from '@zhaojian/report';
import type { LabelledItem, LabelledText } from './labelled-texts.ts';

/** How many items are labelled, found, and right in what. */
export interface Score {
  texts: number;
  labelled: number;
  found: number;
  matched: number;
  kinds: number;
  categories: number;
  /** Pairs of an item with the problem that it answers, by the labels or by what was found; those in which both agree. */
  ties: number;
  tied: number;
  /** Texts with every item, kind and category right. */
  whole: number;
  readonly faults: string[];
}

/** An item is found when the letters and digits that it shares with a labelled one are this share of the longer. */
const SHARED = 0.6;
/** The number of an entry counts on neither side. */
const NUMBER =
  /^\s*(?:[一二三四五六七八九十](?:是|要)|第[一二三四五六七八九十][,，、]|\d{1,2}[.、．]|[（(](?:[一二三四五六七八九十]|\d)[）)]|[①-⑩])/u;

interface Span {
  readonly start: number;
  readonly end: number;
}

function positionsOf(text: string, { start, end }: Span): Set<number> {
  const positions = new Set<number>();
  for (let at = start + (NUMBER.exec(text.slice(start, end))?.[0].length ?? 0); at < end; at += 1)
    if (/[\p{L}\p{N}]/u.test(text[at] ?? '')) positions.add(at);
  return positions;
}

function shareOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let both = 0;
  for (const position of one) if (other.has(position)) both += 1;
  return both / Math.max(one.size, other.size, 1);
}

/** Where each item is in its text: after the one before it, if it is there. */
function spansOf(text: string, items: readonly ImprovementItem[]): Span[] {
  let from = 0;
  return items.map(({ sentence }) => {
    const after = text.indexOf(sentence, from);
    const start = after < 0 ? text.indexOf(sentence) : after;
    if (start < 0) throw new RangeError(`not in the text: ${sentence}`);
    from = start;
    return { start, end: start + sentence.length };
  });
}

/** For each item found the index of the labelled one that it is; null where it is none. */
function match(text: string, spans: readonly Span[], labels: readonly LabelledItem[]): (number | null)[] {
  const positionsOfLabels = labels.map((label) => positionsOf(text, label));
  const used = new Set<number>();
  return spans.map((span) => {
    const own = positionsOf(text, span);
    let best: number | null = null;
    let most = SHARED;
    positionsOfLabels.forEach((other, index) => {
      const share = shareOf(own, other);
      if (used.has(index) || share < most) return;
      [best, most] = [index, share];
    });
    if (best !== null) used.add(best);
    return best;
  });
}

const noScore = (): Score => ({
  texts: 0,
  labelled: 0,
  found: 0,
  matched: 0,
  kinds: 0,
  categories: 0,
  ties: 0,
  tied: 0,
  whole: 0,
  faults: [],
});

/** How the items found in texts compare with their labels. */
export function scoreItems(
  texts: readonly LabelledText[],
  itemsOf: (text: string) => readonly ImprovementItem[],
): Score {
  const score = noScore();
  for (const { id, text, items: labels } of texts) {
    const items = itemsOf(text);
    const spans = spansOf(text, items);
    const labelOf = match(text, spans, labels);
    const faults: string[] = [];
    items.forEach((item, index) => {
      const label = labels[labelOf[index] ?? -1];
      if (!label) return faults.push(`no item: ${item.kind} ${item.sentence}`);
      if (label.kind === item.kind) score.kinds += 1;
      else faults.push(`${label.kind} taken for ${item.kind}: ${item.sentence}`);
      if (label.categories.includes(item.category)) score.categories += 1;
      else faults.push(`${label.categories.join('/')} taken for ${item.category}: ${item.sentence}`);
      return undefined;
    });
    labels.forEach((label, index) => {
      if (!labelOf.includes(index))
        faults.push(`missed ${label.kind}: ${text.slice(label.start, label.end)}`);
    });
    score.texts += 1;
    score.labelled += labels.length;
    score.found += items.length;
    score.matched += labelOf.filter((index) => index !== null).length;
    if (faults.length === 0) score.whole += 1;
    items.forEach(({ mends = null, sentence }, index) => {
      const wanted = labels[labelOf[index] ?? -1]?.answers;
      if (wanted === undefined || (wanted === null && mends === null)) return;
      score.ties += 1;
      if (wanted !== null && mends !== null && labelOf[mends] === wanted) score.tied += 1;
      else faults.push(`tied to ${mends ?? 'none'} instead of ${wanted ?? 'none'}: ${sentence}`);
    });
    score.faults.push(...faults.map((fault) => `${id}  ${fault.replaceAll('\n', ' ').slice(0, 110)}`));
  }
  return score;
}
