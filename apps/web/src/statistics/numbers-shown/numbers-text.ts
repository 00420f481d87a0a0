import type { DashboardData } from '../dashboard-data.ts';
import { figuresOfYear } from '../figures.ts';
import { NUMBERS_NAMES } from './numbers-shown.ts';

interface NumbersText {
  /** What the figures are. */
  readonly text: string;
  /** What was not published yet; null where all is, or sums are shown. */
  readonly incomplete: string | null;
}

/** What the figures of the chosen year are, in a sentence, and which published ones are missing. */
export function numbersText({ numbers, years, year, children }: DashboardData): NumbersText {
  const { coversArea = false, published = null } = figuresOfYear(years, year) ?? {};
  // What sums are complete of is shown beside them, whether or not there is anything to switch to.
  if (numbers === 'summed')
    return { text: '汇总数：本级和下级各单位已通过的年报逐格相加。', incomplete: null };
  if (!coversArea)
    return {
      text: '它自己的年报只反映本机关，没有涵盖全辖区的公布数，这里是汇总数。',
      incomplete: null,
    };
  const unpublished = children.filter((child) => child.coversArea && child.published === null).length;
  return {
    text: '公布数：政府自己公布、已审核通过的年报，涵盖全辖区。',
    incomplete: published
      ? unpublished > 0
        ? `下级有 ${unpublished} 个政府还没有${NUMBERS_NAMES.published}`
        : null
      : `还没有${NUMBERS_NAMES.published}`,
  };
}
