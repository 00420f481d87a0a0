import { plainDigits } from './plain-digits.ts';
import type { Found } from './private-data.ts';

/**
 * Eleven digits from 13 to 19, in one piece or as people group them. Not within a longer number or one with a decimal point, and
 * not counted or measured: 13812345678 元 is money.
 */
const MOBILE =
  /(?<![\d.,A-Za-z¥￥〔第-])(?:\+86[ -]?)?1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\d%A-Za-z-])(?![.,]\d)(?!\s*(?:余|多)?(?:元|万|亿|件|条|次|人|个|户|篇|份|家|吨|米|公里|平方|号))/gu;

/** Numbers of mobile telephones. Landlines are those of offices, which a report may well give. */
export const mobileNumbersIn = (text: string): Found[] =>
  [...plainDigits(text).matchAll(MOBILE)].map(({ index, 0: written }) => ({
    at: index,
    length: written.length,
  }));
