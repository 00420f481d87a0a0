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
      .find((other) => other !== name && editDistance(name, other, 1) === 1 && !isCounted(name, other));
}

/** A name, and the name without each of its characters. */
const shortened = (name: string): string[] => [
  name,
  ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1)),
];

/** Between these a name of one character's difference is another agency: 第一小学, 第二小学. */
const COUNTING = /[一二三四五六七八九十东南西北中上下新老大小\d]/u;

/** Whether the one character by which two names differ counts or places them: they are two on purpose. */
function isCounted(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((character, index) => character !== [...other][index]);
  return COUNTING.test([...one][at] ?? '') && COUNTING.test([...other][at] ?? '');
}
