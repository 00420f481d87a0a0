import { categorize } from '@zhaojian/report';
import {
  ACT,
  CIRCUMSTANCE,
  COMPARISON,
  type Cue,
  DONE,
  LACK,
  MEANS,
  META,
  NO_LACK,
  NOTHING_LACKING,
  PRAISE,
  PROMISE,
  promisesAct,
  PURPOSE,
} from './cues.ts';
import { onceInText } from './once-in-text.ts';

/** How strongly some words say that something is lacking, promised, done, or merely praised. */
export interface Judgement {
  readonly lack: number;
  readonly promise: number;
  readonly done: number;
  readonly praise: number;
  /** Whether it starts with what is done, whatever adverbs precede it. */
  readonly act: boolean;
  /** Whether it says only what something is good for. */
  readonly purpose: boolean;
  /** Whether it only names the purpose of something. */
  readonly circumstance: boolean;
  readonly means: boolean;
  /** How many characters are left without the words of which titles and general remarks are made. */
  readonly named: number;
}

/** How much a modal word with an act after it says. */
const PROMISED = 3;
const LONGEST_JUDGED = 400;

/** The strongest cue counts whole, each further one adds a little. */
function weigh(text: string, cues: readonly Cue[]): number {
  let [strongest, found] = [0, 0];
  for (const { pattern, weight } of cues) {
    if (!pattern.test(text)) continue;
    strongest = Math.max(strongest, weight);
    found += 1;
  }
  return found === 0 ? 0 : strongest + (found - 1) * 0.5;
}

/** How many characters name something: not those of which every title and lead-in is made. */
export const namedIn = onceInText((text) => text.replace(META, '').length);

const LONGEST_AFTER = 6;
const FIRST_CLAUSE = /^[^，。；：]*/u;

/** Whether the first clause ends with what it lacks: its predicate, and what looks like an act before it is its subject. */
export const endsInLack = onceInText((words): boolean => {
  const [clause = ''] = FIRST_CLAUSE.exec(words) ?? [];
  return LACK.some(({ pattern, weight }) => {
    const match = weight >= 3 ? pattern.exec(clause) : null;
    const after = match === null ? '' : clause.slice(match.index + match[0].length);
    return (
      match !== null &&
      match.index > 1 &&
      after.length <= LONGEST_AFTER &&
      !/的|了$|制度|机制|办法/u.test(after)
    );
  });
});

/** What some words are about. */
export const aboutOf = onceInText((words) => categorize(words));

/** Judges a clause, or a sentence as a whole, by its words alone. */
export const judge = onceInText((words): Judgement => {
  const text = words.slice(0, LONGEST_JUDGED);
  const named = namedIn(text);
  const isComparison = (COMPARISON.test(text) && named < 12) || NOTHING_LACKING.test(text);
  return {
    lack: isComparison ? 0 : weigh(text.replace(NO_LACK, ''), LACK),
    promise: Math.max(weigh(text, PROMISE), promisesAct(text) ? PROMISED : 0),
    done: weigh(text, DONE),
    praise: weigh(text, PRAISE),
    act: ACT.test(text),
    purpose: PURPOSE.test(text),
    circumstance: CIRCUMSTANCE.test(text),
    means: MEANS.test(text),
    named: isComparison ? 0 : named,
  };
});
