/** A span that is not the year of a report. */
const OTHER_SPAN =
  '上半年|下半年|前\\d+个月|[一二三四1-4]季度|(?<!\\d)(?!1月(?:至|到|-)12月)\\d{1,2}月份?(?!\\d)|近?[一二两三四五]年来|近[一二两三四五]年|历年|(?<!今年|本年)以来';
const SPANS = new RegExp(
  `(20\\d{2})年(?!度?(?:结转|转结))|(今年|本年|(?<!去年|上年|上一年|\\d年)全年)|(去年|(?<!结转|转结|结转自)(?:上年|上一年))(?!度?(?:结转|转结|转来|遗留))|(${OTHER_SPAN})`,
  'gu',
);

/** The year that the words before a place speak of; null where they name none, NaN where they name another span. */
export function yearSpokenOf(text: string, year: number): number | null {
  const spoken = [...text.matchAll(SPANS)].at(-1);
  if (!spoken) return null;
  if (spoken[4] !== undefined) return NaN;
  if (spoken[1] !== undefined) return Number(spoken[1]);
  return spoken[2] === undefined ? year - 1 : year;
}
