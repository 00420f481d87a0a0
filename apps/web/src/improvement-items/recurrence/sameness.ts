import type { ProblemRecurrence } from '@zhaojian/contract';

type Sameness = ProblemRecurrence['sameness'];

/** What two sentences have to do with each other, as pages say it. */
export const SAMENESS_LABELS: Readonly<Record<Sameness, string>> = {
  wordForWord: '逐字相同',
  inSubstance: '换了说法，同一问题',
  sameCategory: '仅类别相同，不是同一问题',
};

/** Of a problem of a year, what can be said of the years before. Only the problem itself again is 连续. */
export function recurrenceText(year: number, { sameness, since, earlier }: ProblemRecurrence): string {
  if (sameness === 'sameCategory') return `${earlier[0]?.year ?? since} 年也有这一类问题（不是同一问题）`;
  const years = `连续 ${year - since + 1} 年提出（${since} 年起）`;
  return sameness === 'wordForWord' ? `${years}·逐字相同` : `${years}·换了说法`;
}

/** A degree from 0 to 1 as a share. */
export const degreeText = (degree: number): string => `相近程度 ${Math.round(degree * 100)}%`;
