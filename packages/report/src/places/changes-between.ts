import { cellName, cellsOf } from '../forms/cells.ts';
import type { CellKey, NarrativeId } from '../forms/form.ts';
import { narrativeSections } from '../forms/forms.ts';
import { formOf } from '../report.ts';
import type { Report } from '../report.schema.ts';
import { sentencesOfText } from './sentences-of-text.ts';

/** A figure that differs. */
export interface CellChange {
  readonly key: CellKey;
  /** What the cell is called, e.g. 不予公开 · 国家秘密 · 自然人. */
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Sentences in the place of others, in the order of the text; null where there were none, or no longer are. */
export interface SentenceChange {
  readonly section: NarrativeId;
  readonly before: string | null;
  readonly after: string | null;
}

/** All that a later version changes in an earlier one, cell by cell and sentence by sentence. */
export interface ReportChangesFound {
  readonly cells: readonly CellChange[];
  readonly sentences: readonly SentenceChange[];
}

/** What a later version of one agency's report changes in an earlier one of the same year. */
export function changesBetween(before: Report, after: Report): ReportChangesFound {
  const form = formOf(after);
  return {
    cells: cellsOf(form).flatMap((cell) => {
      const was = before.cells[cell.key]?.value ?? null;
      const is = after.cells[cell.key]?.value ?? null;
      return was === is ? [] : [{ key: cell.key, name: cellName(cell), before: was, after: is }];
    }),
    sentences: narrativeSections(form).flatMap(({ id }) =>
      changedSentences(before.narratives[id].text, after.narratives[id].text).map((change) => ({
        section: id,
        ...change,
      })),
    ),
  };
}

/** Whether a version is as the one before. */
export const isUnchanged = ({ cells, sentences }: ReportChangesFound): boolean =>
  cells.length === 0 && sentences.length === 0;

/** Beyond so many sentences in the middle of two texts that differ they are set against each other as a whole. */
const MOST_COMPARED = 1000;

type Change = Omit<SentenceChange, 'section'>;

interface Sentence {
  readonly text: string;
  /** What is compared: line breaks and spaces say nothing. */
  readonly words: string;
}

/** Sentences that were replaced, added or removed; what only moved to another line has not changed. */
function changedSentences(before: string, after: string): Change[] {
  const was = sentencesOf(before);
  const is = sentencesOf(after);
  const same = (a: number, b: number) => was[a]?.words === is[b]?.words;
  let start = 0;
  while (start < Math.min(was.length, is.length) && same(start, start)) start += 1;
  let [wasEnd, isEnd] = [was.length, is.length];
  while (wasEnd > start && isEnd > start && same(wasEnd - 1, isEnd - 1))
    [wasEnd, isEnd] = [wasEnd - 1, isEnd - 1];
  return runs(was.slice(start, wasEnd), is.slice(start, isEnd)).map(({ removed, added }) => ({
    before: removed.length > 0 ? removed.join('') : null,
    after: added.length > 0 ? added.join('') : null,
  }));
}

const sentencesOf = (narrative: string): Sentence[] =>
  sentencesOfText(narrative).map(({ text }) => ({ text, words: text.replace(/\s+/gu, '') }));

interface Run {
  removed: string[];
  added: string[];
}

/** What of two lists is not in their longest common part, run by run. */
function runs(was: readonly Sentence[], is: readonly Sentence[]): Run[] {
  if (was.length === 0 && is.length === 0) return [];
  if (was.length > MOST_COMPARED || is.length > MOST_COMPARED)
    return [{ removed: was.map(({ text }) => text), added: is.map(({ text }) => text) }];
  const common = commonLengths(was, is);
  const length = (a: number, b: number) => common[a]?.[b] ?? 0;
  const found: Run[] = [];
  let run: Run = { removed: [], added: [] };
  const end = () => {
    if (run.removed.length + run.added.length > 0) found.push(run);
    run = { removed: [], added: [] };
  };
  let [a, b] = [0, 0];
  while (a < was.length || b < is.length) {
    const [old, now] = [was[a], is[b]];
    if (old !== undefined && now !== undefined && old.words === now.words) {
      end();
      [a, b] = [a + 1, b + 1];
    } else if (old !== undefined && (now === undefined || length(a + 1, b) >= length(a, b + 1))) {
      run.removed.push(old.text);
      a += 1;
    } else if (now !== undefined) {
      run.added.push(now.text);
      b += 1;
    }
  }
  end();
  return found;
}

/** How many sentences are common from each place of the one list and the other on. */
function commonLengths(was: readonly Sentence[], is: readonly Sentence[]): number[][] {
  const lengths = Array.from({ length: was.length + 1 }, () =>
    Array.from({ length: is.length + 1 }, () => 0),
  );
  for (let a = was.length - 1; a >= 0; a -= 1)
    for (let b = is.length - 1; b >= 0; b -= 1) {
      const [row = [], below = []] = [lengths[a], lengths[a + 1]];
      row[b] =
        was[a]?.words === is[b]?.words ? (below[b + 1] ?? 0) + 1 : Math.max(below[b] ?? 0, row[b + 1] ?? 0);
    }
  return lengths;
}
