import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ImprovementItem } from '@zhaojian/report';

/** What a reader of the text has marked as an item. */
export interface LabelledItem {
  readonly start: number;
  readonly end: number;
  readonly kind: ImprovementItem['kind'];
  /** The category, then those that a fair second reader could give. */
  readonly categories: readonly string[];
  /** The index of the problem that it answers. */
  readonly answers: number | null;
}

/** A text of section 五 with its items, in the order of the text. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly items: readonly LabelledItem[];
}

const KINDS = { p: 'problem', m: 'measure', d: 'done' } as const;
const isKind = (letter: string): letter is keyof typeof KINDS => letter in KINDS;

/** {m>2 staff+awareness|组织培训}: a measure that answers the second item of the text. */
const MARKED = /\{([pmd])(?:>(\d+))? ([\w+]+)\|([^{}]*)\}/gu;

/** A text with its marks taken out, and where they were. */
function readMarks(id: string, marked: string): LabelledText {
  const items: LabelledItem[] = [];
  let [text, from] = ['', 0];
  for (const match of marked.matchAll(MARKED)) {
    const [whole, letter = '', answered, categories = '', quote = ''] = match;
    text += marked.slice(from, match.index);
    if (!isKind(letter)) throw new TypeError(`${id}: ${whole}`);
    items.push({
      start: text.length,
      end: text.length + quote.length,
      kind: KINDS[letter],
      categories: categories.split('+'),
      answers: answered === undefined ? null : Number(answered) - 1,
    });
    text += quote;
    from = match.index + whole.length;
  }
  text += marked.slice(from);
  if (/[{}]/u.test(text)) throw new TypeError(`${id}: a mark is not closed`);
  for (const { answers } of items)
    if (answers !== null && items[answers]?.kind !== 'problem')
      throw new TypeError(`${id}: answers no problem`);
  return { id, text, items };
}

/** The texts of a file in which each begins with a line “## id what is peculiar about it”. */
const textsIn = (file: string): LabelledText[] =>
  readFileSync(file, 'utf8')
    .split(/^## /mu)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return readMarks(title.split(' ')[0] ?? '', lines.join('\n').trim());
    });

interface JsonLine {
  readonly id: string;
  readonly text: string;
  readonly items: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: ImprovementItem['kind'];
    readonly category: string;
    readonly also?: readonly string[];
    readonly mends: number | null;
  }[];
}

/** The texts of a file with one JSON object a line. */
const textsInJson = (file: string): LabelledText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, items } = JSON.parse(line) as JsonLine;
      return {
        id,
        text,
        items: items.map(({ start, end, kind, category, also = [], mends }) => ({
          start,
          end,
          kind,
          categories: [category, ...also],
          answers: mends,
        })),
      };
    });

/** The sets of texts beside this file, or those of the files given. */
export function labelledSets(files: readonly string[]): { name: string; texts: LabelledText[] }[] {
  const own = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => join(import.meta.dirname, name));
  return (files.length === 0 ? own : files).map((file) => ({
    name: basename(file),
    texts: file.endsWith('.jsonl') ? textsInJson(file) : textsIn(file),
  }));
}
