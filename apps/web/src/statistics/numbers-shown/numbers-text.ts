import type { DashboardData } from '../dashboard-data.ts';
import { figuresOfYear } from '../figures.ts';
import { NUMBERS_NAMES } from './numbers-shown.ts';

interface NumbersText {
  /** What the figures are. */
  readonly text: string;
  /** What is missing of them; null where nothing is. */
  readonly incomplete: string | null;
}

/** What the figures of the chosen year are, in a sentence, and whether they are whole. */
export function numbersText({ numbers, years, year, reporting, children }: DashboardData): NumbersText {
  const { coversArea = false, published = null } = figuresOfYear(years, year) ?? {};
  const unpublished = children.filter((child) => child.coversArea && child.published === null).length;
  if (numbers === 'summed') {
    // A government's report of its whole area is not in the sum, so its absence leaves nothing out.
    const outstanding = reporting ? reporting.expected - reporting.accepted : 0;
    const missing = outstanding - (coversArea && published === null ? 1 : 0) - unpublished;
    return {
      text: '汇总数：本级和下级各单位已通过的年报逐格相加。',
      incomplete: missing > 0 ? `未收齐（还差 ${missing} 份）` : null,
    };
  }
  if (!coversArea)
    return {
      text: '它自己的年报只反映本机关，没有涵盖全辖区的公布数，这里是汇总数。',
      incomplete: null,
    };
  return {
    text: '公布数：政府自己公布、已审核通过的年报，涵盖全辖区。',
    incomplete: published
      ? unpublished > 0
        ? `下级有 ${unpublished} 个政府还没有${NUMBERS_NAMES.published}`
        : null
      : `还没有${NUMBERS_NAMES.published}`,
  };
}
