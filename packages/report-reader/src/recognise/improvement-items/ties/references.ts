import type { NamedItem } from '../named-item.ts';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const NUMERALS = '一二三四五六七八九十';
/** 对第二项不足，对于第（1）点: which of the problems is meant. */
const REFERENCE =
  /^(?:针对|对于?|就)?(?:第[（]?([一二三四五六七八九十\d])[）]?(?:项|点|个|条|类|方面|种)|(?<=针对|对|对于|就)([①②③④⑤⑥⑦⑧⑨⑩]))/u;

/** The problem that an item names by its number. */
export function referredTo(
  text: string,
  { start, end }: NamedItem,
  problems: readonly NamedItem[],
): NamedItem | null {
  const before =
    text
      .slice(Math.max(0, start - 24), start)
      .split(/[。；\n]/u)
      .at(-1) ?? '';
  const [, numeral, circled] = REFERENCE.exec(before) ?? REFERENCE.exec(text.slice(start, end)) ?? [];
  const number = numeral ?? circled;
  if (number === undefined) return null;
  const ordinal = /\d/u.test(number) ? Number(number) : (circled ? CIRCLED : NUMERALS).indexOf(number) + 1;
  return problems.find((problem) => problem.ordinal === ordinal) ?? problems[ordinal - 1] ?? null;
}
