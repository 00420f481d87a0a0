import { editDistance } from '@zhaojian/report';

/**
 * Among some names, those that differ from others in one character, of which one may be a slip. By what each is without one of its
 * characters: 3,000 names are not each compared with each.
 *
 * @returns the name of them that is so near to another one; undefined where none is
 */
export function namesAlike(names: readonly string[]): (name: string) => string | undefined {
  const without = new Map<string, string[]>();
  for (const name of names)
    for (const shorter of shortened(name)) without.set(shorter, [...(without.get(shorter) ?? []), name]);
  return (name) =>
    shortened(name)
      .flatMap((shorter) => without.get(shorter) ?? [])
      .find((other) => other !== name && editDistance(name, other, 1) === 1 && !isOnPurpose(name, other));
}

/** A name, and the name without each of its characters. */
const shortened = (name: string): string[] => [
  name,
  ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1)),
];

/** Between these a name of one character's difference is another agency: 第一小学, 第二小学. */
const COUNTING = /[一二三四五六七八九十东南西北中上下新老大小\d]/u;

/** Duties of two offices that every government has, one character apart. */
const DUTIES = [
  ['教育', '体育'],
  ['财政', '民政'],
  ['审计', '统计'],
  ['农业', '林业'],
  ['商务', '税务'],
] as const;

/** Whether the one character by which two names differ counts them, places them or gives them their duty. */
const isOnPurpose = (one: string, other: string): boolean =>
  isCounted(one, other) ||
  DUTIES.some(
    ([first, second]) => one.replace(first, second) === other || other.replace(first, second) === one,
  );

const NUMERAL = /[一二三四五六七八九十\d]/u;

/** 第一小学 and 第二小学, 第1街道 and 第10街道. */
function isCounted(one: string, other: string): boolean {
  if (one.length !== other.length) {
    const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
    const at = [...longer].findIndex((character, index) => character !== [...shorter][index]);
    return NUMERAL.test([...longer][at] ?? '') && NUMERAL.test([...longer][at - 1] ?? '');
  }
  const at = [...one].findIndex((character, index) => character !== [...other][index]);
  return COUNTING.test([...one][at] ?? '') && COUNTING.test([...other][at] ?? '');
}
