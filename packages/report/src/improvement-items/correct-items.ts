import type { ImprovementItem } from '../report.schema.ts';
import type { ItemChange, ItemCorrection, ItemName } from './item-corrections.schema.ts';
import { bareWords } from './same-items.ts';

/** An item with its place in the text, and the corrections that made it what it is. */
export interface PlacedItem extends ImprovementItem {
  readonly mends: number | null;
  /** Where in the text it begins; null where the text does not have it as it is. */
  readonly from: number | null;
  /** Whether a person said what it is about. */
  readonly isSorted: boolean;
  /** The ids of the corrections, in their order. */
  readonly corrections: readonly string[];
}

/** What a text names once people have corrected what the program read in it. */
export interface CorrectedItems {
  readonly items: readonly PlacedItem[];
  /** What somebody said is none. */
  readonly removed: readonly PlacedItem[];
  /** The ids of the corrections of which the sentence is not there any more. */
  readonly idle: readonly string[];
}

interface Working {
  kind: ImprovementItem['kind'];
  category: string;
  sentence: string;
  from: number | null;
  mends: Working | null;
  isSorted: boolean;
  corrections: string[];
}

interface Work {
  readonly text: string;
  items: Working[];
  removed: Working[];
}

/**
 * Applies corrections, the oldest first, to what the program read. One whose sentence is not there, list numbers, spaces
 * and marks aside, changes nothing and is told.
 *
 * @param text section 五, in which the items are
 */
export function correctItems(
  text: string,
  read: readonly ImprovementItem[],
  corrections: readonly ItemCorrection[],
): CorrectedItems {
  const work: Work = { text, items: placed(text, read), removed: [] };
  const idle = corrections.filter((correction) => !apply(work, correction)).map(({ id }) => id);
  const asPlaced = ({ mends, ...item }: Working): PlacedItem => {
    const at = item.kind !== 'problem' && mends?.kind === 'problem' ? work.items.indexOf(mends) : -1;
    return { ...item, mends: at < 0 ? null : at };
  };
  return { items: work.items.map(asPlaced), removed: work.removed.map(asPlaced), idle };
}

/** How an item is called among others. */
export function nameOfItem(items: readonly Pick<ImprovementItem, 'sentence'>[], index: number): ItemName {
  const sentence = items[index]?.sentence ?? '';
  const words = bareWords(sentence);
  const nth = items.slice(0, index).filter((item) => bareWords(item.sentence) === words).length;
  return { sentence, nth };
}

/** The item that is called so; undefined where there is none. */
export function itemNamed<Item extends Pick<ImprovementItem, 'sentence'>>(
  items: readonly Item[],
  { sentence, nth }: ItemName,
): Item | undefined {
  const words = bareWords(sentence);
  return items.filter((item) => bareWords(item.sentence) === words)[nth];
}

/**
 * The ids of the corrections to take back so that an item is again what the program read: its own, and those of what was cut
 * from the same sentence or joined to it.
 */
export function correctionsAround(item: PlacedItem, all: readonly PlacedItem[]): string[] {
  const around = new Set(item.corrections);
  for (let size = -1; size < around.size;) {
    size = around.size;
    for (const { corrections } of all)
      if (corrections.some((id) => around.has(id))) for (const id of corrections) around.add(id);
  }
  return [...around];
}

/** Items are in the order of the text; in a table one may begin before the end of the one before. */
function placed(text: string, read: readonly ImprovementItem[]): Working[] {
  let end = 0;
  const items = read.map(({ kind, category, sentence }): Working => {
    const next = text.indexOf(sentence, end);
    const from = next < 0 ? text.indexOf(sentence) : next;
    if (from >= 0) end = from + sentence.length;
    const place = from < 0 ? null : from;
    return { kind, category, sentence, from: place, mends: null, isSorted: false, corrections: [] };
  });
  for (const [index, { mends }] of read.entries())
    (items[index] as Working).mends = items[mends ?? -1] ?? null;
  return items;
}

function apply(work: Work, { id, item: name, change }: ItemCorrection): boolean {
  const item = itemNamed(work.items, name);
  const touched = item && CHANGES[change.kind](work, item, change as never);
  for (const one of touched ?? []) one.corrections = [...one.corrections, id];
  return touched !== null && touched !== undefined;
}

type OfKind<Kind extends ItemChange['kind']> = Extract<ItemChange, { kind: Kind }>;

/** What each change does: the items that it made what they are, or null where it does not apply. */
const CHANGES: {
  readonly [Kind in ItemChange['kind']]: (
    work: Work,
    item: Working,
    change: OfKind<Kind>,
  ) => readonly Working[] | null;
} = {
  cut(work, item, { head }) {
    const at = endOfHead(item.sentence, head);
    const tail = item.sentence.slice(at ?? item.sentence.length);
    if (at === null || bareWords(tail) === '') return null;
    const space = tail.length - tail.trimStart().length;
    const rest: Working = {
      ...item,
      sentence: tail.trimStart(),
      from: item.from === null ? null : item.from + at + space,
    };
    item.sentence = item.sentence.slice(0, at);
    work.items = work.items.toSpliced(work.items.indexOf(item) + 1, 0, rest);
    return [item, rest];
  },
  join(work, item, { next: words }) {
    const next = work.items[work.items.indexOf(item) + 1];
    if (!next || bareWords(next.sentence) !== bareWords(words)) return null;
    const isOneStretch = item.from !== null && next.from !== null && next.from >= item.from;
    item.sentence = isOneStretch
      ? work.text.slice(item.from ?? 0, (next.from ?? 0) + next.sentence.length)
      : item.sentence + next.sentence;
    item.corrections = [...new Set([...item.corrections, ...next.corrections])];
    work.items = work.items.filter((one) => one !== next);
    for (const one of work.items) if (one.mends === next) one.mends = one === item ? null : item;
    return [item];
  },
  retype(_, item, { to }) {
    item.kind = to;
    return [item];
  },
  resort(_, item, { to }) {
    item.category = to;
    item.isSorted = true;
    return [item];
  },
  tie(work, item, { problem: name }) {
    const problem = name === null ? null : itemNamed(work.items, name);
    if (item.kind === 'problem' || problem === undefined || (problem && problem.kind !== 'problem'))
      return null;
    item.mends = problem;
    return [item];
  },
  remove(work, item) {
    work.items = work.items.filter((one) => one !== item);
    work.removed = [...work.removed, item];
    return [item];
  },
};

/** Where the words of a head end in a sentence, with the marks that close them; null where it does not begin with them. */
function endOfHead(sentence: string, head: string): number | null {
  const words = bareWords(head);
  if (words === '') return null;
  if (sentence.startsWith(head)) return head.length;
  let [least, most] = [0, sentence.length];
  while (least < most) {
    const at = Math.floor((least + most) / 2);
    if (bareWords(sentence.slice(0, at)).length < words.length) least = at + 1;
    else most = at;
  }
  if (bareWords(sentence.slice(0, least)) !== words) return null;
  const [marks = ''] = /^[，、；。：！？”）\s]*/u.exec(sentence.slice(least)) ?? [];
  return least + marks.length;
}
