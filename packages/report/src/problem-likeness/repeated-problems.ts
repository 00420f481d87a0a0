import {
  type Commonness,
  type ComparedProblem,
  compareProblems,
  type Likeness,
  type Sameness,
} from './problem-likeness.ts';

/** A problem that an agency named in a year. */
export interface NamedProblem extends ComparedProblem {
  readonly id: string;
  readonly year: number;
}

/** What a problem has to do with one that the same agency named in an earlier year. */
export interface RepeatedProblem {
  readonly problemId: string;
  readonly earlierId: string;
  readonly sameness: Exclude<Sameness, 'different'>;
  /** From 0 to 1. */
  readonly degree: number;
}

const RANK: Readonly<Record<Sameness, number>> = {
  wordForWord: 3,
  inSubstance: 2,
  sameCategory: 1,
  different: 0,
};

const isMore = (one: Likeness, other: Likeness): boolean =>
  RANK[one.sameness] === RANK[other.sameness]
    ? one.degree > other.degree
    : RANK[one.sameness] > RANK[other.sameness];

/**
 * For each problem of an agency and each earlier year the problem that it is most like, if it is that one again. Each is compared
 * with every year itself, never by way of a year between. That only the category is the same is told of the year before alone.
 */
export function repeatedProblems(
  problems: readonly NamedProblem[],
  commonness: Commonness,
): RepeatedProblem[] {
  const years = [...new Set(problems.map(({ year }) => year))];
  const byYear = years.map((year) => [year, problems.filter((one) => one.year === year)] as const);
  return problems.flatMap((problem) =>
    byYear
      .filter(([year]) => year < problem.year)
      .flatMap(([earlierYear, candidates]): RepeatedProblem[] => {
        let best: { readonly likeness: Likeness; readonly id: string } | null = null;
        for (const candidate of candidates) {
          const likeness = compareProblems(problem, candidate, commonness);
          if (best === null || isMore(likeness, best.likeness)) best = { likeness, id: candidate.id };
        }
        if (best === null) return [];
        const { sameness, degree } = best.likeness;
        const isToldOf = sameness !== 'sameCategory' || earlierYear === problem.year - 1;
        if (sameness === 'different' || !isToldOf) return [];
        return [{ problemId: problem.id, earlierId: best.id, sameness, degree }];
      }),
  );
}

/** Since when a problem is there again, and in what way. */
export interface Recurrence<Earlier> {
  /** Word for word only if it is so in every year; that only the category is the same is no recurrence of the problem. */
  readonly sameness: RepeatedProblem['sameness'];
  /** The first of the unbroken years. */
  readonly since: number;
  /** Of each of these years before, newest first. */
  readonly earlier: readonly Earlier[];
}

/** The unbroken years that end with the one before: a year in which the problem is not named ends them. */
export function recurrenceOf<
  Earlier extends { readonly year: number; readonly sameness: RepeatedProblem['sameness'] },
>(year: number, known: readonly Earlier[]): Recurrence<Earlier> | null {
  const unbroken: Earlier[] = [];
  for (const one of known.toSorted((a, b) => b.year - a.year)) {
    if (one.year !== year - 1 - unbroken.length) break;
    unbroken.push(one);
  }
  const [last] = unbroken;
  if (!last) return null;
  if (last.sameness === 'sameCategory')
    return { sameness: 'sameCategory', since: last.year, earlier: [last] };
  const isWordForWord = unbroken.every(({ sameness }) => sameness === 'wordForWord');
  return {
    sameness: isWordForWord ? 'wordForWord' : 'inSubstance',
    since: unbroken.at(-1)?.year ?? last.year,
    earlier: unbroken,
  };
}
