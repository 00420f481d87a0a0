import type { Coverage } from '@zhaojian/contract';

const scope = (coversArea: boolean): string =>
  coversArea ? '涵盖全辖区，作为公布数，不计入汇总' : '只反映本机关，计入汇总';

/** What an agency's reports cover over the years, in words: from the newest to the oldest. */
export function coverageText(coverage: readonly Coverage[]): string {
  const [first, ...changes] = coverage;
  if (!first) return '';
  if (changes.length === 0) return `${scope(first.coversArea)}。`;
  const begins = changes[0]?.fromYear ?? 0;
  return `${[
    ...changes.map(({ fromYear, coversArea }) => `${fromYear} 年度起${scope(coversArea)}`).toReversed(),
    `${begins - 1} 年度及以前${scope(first.coversArea)}`,
  ].join('；')}。`;
}
