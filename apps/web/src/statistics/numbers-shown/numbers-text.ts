import type { DashboardData } from '../dashboard-data.ts';
import { dayText } from '../../dates/days.ts';
import { figuresOfYear } from '../figures.ts';
import { NUMBERS_NAMES } from './numbers-shown.ts';

interface NumbersText {
  /** What the figures are. */
  readonly text: string;
  /** What was not published yet; null where all is, or sums are shown. */
  readonly incomplete: string | null;
}

/** Whether what is shown of the chosen year adds up reports; a government that does not cover its area publishes no other sum. */
export const showsSums = ({ numbers, years, year }: DashboardData): boolean =>
  numbers === 'summed' || !figuresOfYear(years, year)?.coversArea;

/** How many are named; the others are counted. */
const MOST_NAMES = 3;

const namesOf = (agencies: readonly { readonly agencyName: string }[]): string =>
  `${agencies
    .slice(0, MOST_NAMES)
    .map(({ agencyName }) => agencyName)
    .join('、')}${agencies.length > MOST_NAMES ? '等' : ''}`;

/** From when the published figures of the areas below are; empty where none are shown. */
function belowText(children: DashboardData['children']): string {
  const days = children.flatMap(({ publishedAsOf }) => publishedAsOf ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last
    ? `下级政府的公布数：${dayText(last)}通过。`
    : `下级政府的公布数：${dayText(first)}至${dayText(last)}通过。`;
}

/** What the figures of the chosen year are, in a sentence, and which published ones are missing. */
export function numbersText({ numbers, years, year, children }: DashboardData): NumbersText {
  const { coversArea = false, published = null, publishedAsOf = null } = figuresOfYear(years, year) ?? {};
  // What sums are complete of is shown beside them, whether or not there is anything to switch to.
  if (numbers === 'summed')
    return { text: '汇总数：本级和下级各单位已通过的年报逐格相加。', incomplete: null };
  const below = belowText(children);
  if (!coversArea)
    return {
      text: `它自己的年报只反映本机关，没有涵盖全辖区的公布数，这里是汇总数。${below}`,
      incomplete: null,
    };
  const unpublished = children.filter((child) => child.coversArea && child.published === null);
  return {
    text: `公布数：政府自己公布、已审核通过的年报，涵盖全辖区${publishedAsOf ? `；${dayText(publishedAsOf)}通过` : ''}。${below}`,
    incomplete: published
      ? unpublished.length > 0
        ? `下级有 ${unpublished.length} 个政府还没有${NUMBERS_NAMES.published}：${namesOf(unpublished)}`
        : null
      : `还没有${NUMBERS_NAMES.published}`,
  };
}
