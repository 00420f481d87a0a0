import { FIRST_REPORT_YEAR } from '@zhaojian/report';

const CHINESE_DIGITS = '零一二三四五六七八九';

/** A year as digits or as Chinese digits (二〇二三, 二○二三, 二零二三). */
export const YEAR_PATTERN = '(?:20\\d{2}|二[〇○零0Oo][一二三四五六七八九〇○零]{2})';

/** The year that a match of YEAR_PATTERN says. */
export function yearOf(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  const digits = [...text.replace(/[〇○0Oo]/g, '零')].map((digit) => CHINESE_DIGITS.indexOf(digit));
  return Number(digits.join(''));
}

const SIGNATURE_DATE = /^(?:20\d{2}|二[〇○零]..)年.{1,3}月.{1,3}日$/u;

/** Whether a text (without white space) is a day as one signs with it: 2024年1月15日, 二〇二四年一月十五日. */
export const isSignatureDate = (text: string): boolean => SIGNATURE_DATE.test(text);

const PERIOD = new RegExp(
  `(${YEAR_PATTERN})年0?1月0?1日(?:起|开始)?(?:至|到|—|-|–|~|－)+(?:当年|同年|本年|(${YEAR_PATTERN})年)?12月31日`,
  'u',
);

/** Or only its last day: 截至2023年12月31日. */
const CLOSING_DAY = new RegExp(`(?:截[至止][到至]?|时间点为)(${YEAR_PATTERN})年12月31日`, 'u');

/**
 * The year whose first to last day a text (without white space) gives as its statistics period, or whose last
 * day it gives as the one counted up to; null when it gives none.
 */
export function statisticsPeriod(text: string): number | null {
  const match = PERIOD.exec(text);
  if (!match?.[1]) {
    const closing = CLOSING_DAY.exec(text)?.[1];
    return closing === undefined ? null : yearOf(closing);
  }
  const from = yearOf(match[1]);
  return match[2] === undefined || yearOf(match[2]) === from ? from : null;
}

/** A year that the report says it is for, or about; that of a law or of a signature is none. */
const REPORTED_ON =
  /20\d{2}(?=年度?(?:的?(?:政府信息|信息公开|政务公开|总体情况|工作总体)|[,，]|共|全年|以来|我|本))/u;

/**
 * The year with a national form that a text names most often; one that it names once only where it names no other.
 */
export function yearMostNamed(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [year] of text.matchAll(/20\d{2}(?=年)/gu)) {
    if (Number(year) < FIRST_REPORT_YEAR) continue;
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!first) return null;
  const isOnly = !second && REPORTED_ON.test(text);
  return isOnly || (first[1] >= 2 && first[1] > (second?.[1] ?? 0)) ? first[0] : null;
}
