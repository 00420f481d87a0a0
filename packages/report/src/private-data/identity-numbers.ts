import { plainDigits } from './plain-digits.ts';
import type { Found } from './private-data.ts';

/** Eighteen characters, perhaps in groups, that nothing goes on with. */
const CANDIDATE = /(?<![0-9A-Za-z])\d(?:[ -]?\d){16}[ -]?[\dXx](?![0-9A-Za-z])/gu;
/** GB 11643: what each digit counts, and which character the sum asks for. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** Citizens' identity numbers of GB 11643, full-width digits as well: their region, day of birth and check character hold. */
export const identityNumbersIn = (text: string): Found[] =>
  [...plainDigits(text).matchAll(CANDIDATE)]
    .filter(([written]) => isIdentityNumber(written.replace(/[ -]/gu, '').toUpperCase()))
    .map(({ index, 0: written }) => ({ at: index, length: written.length }));

function isIdentityNumber(number: string): boolean {
  if (!/^[1-8]/u.test(number)) return false;
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const born = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(born.getTime()) || born.toISOString().slice(0, 10) !== day) return false;
  if (day < '1900' || day > '2100') return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === number[17];
}
