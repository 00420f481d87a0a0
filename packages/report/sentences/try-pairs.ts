import { categorize } from '../src/improvement-categories/improvement-categories.ts';
import { compareProblems, countCommonness } from '../src/problem-likeness/problem-likeness.ts';
import { LATER_PAIRS, PROBLEM_PAIRS, type ProblemPair, UNSEEN_PAIRS } from './problem-pairs.ts';

export interface PairScore {
  readonly pairs: number;
  /** Of those called the same problem, the share that are. */
  readonly precision: number;
  /** Of those that are the same, the share that is called so. */
  readonly recall: number;
  readonly faults: readonly string[];
}

const commonness = countCommonness(
  [...PROBLEM_PAIRS, ...LATER_PAIRS, ...UNSEEN_PAIRS].flatMap(([one, other]) => [[one], [other]]),
);
const asCompared = (sentence: string) => ({ sentence, category: categorize(sentence).category.id });

export const PAIRS = { first: PROBLEM_PAIRS, later: LATER_PAIRS, unseen: UNSEEN_PAIRS } as const;

/** How pairs labelled by hand come out. */
export function scorePairs(all: readonly ProblemPair[]): PairScore {
  const faults: string[] = [];
  let [called, right, same] = [0, 0, 0];
  for (const [one, other, isSame] of all) {
    const { sameness, degree } = compareProblems(asCompared(one), asCompared(other), commonness);
    const isCalled = sameness === 'wordForWord' || sameness === 'inSubstance';
    if (isSame) same += 1;
    if (isCalled) called += 1;
    if (isCalled && isSame) right += 1;
    if (isCalled !== isSame)
      faults.push(`${degree.toFixed(2)} ${isSame ? 'missed' : 'wrong'}: ${one} ｜ ${other}`);
  }
  return { pairs: all.length, precision: right / called, recall: right / same, faults };
}
