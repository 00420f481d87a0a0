/** Millimetres beyond any page; coordinates further off are mistakes. */
const FARTHEST = 1e7;

/** A matrix is written with fewer characters. */
const LONGEST = 400;

/** The numbers of a box or a matrix, as OFD writes them: apart by white space. What is no number counts as 0. */
export const numbersOf = (text = ''): number[] =>
  text
    .slice(0, LONGEST)
    .split(/[\s,]+/)
    .flatMap((word) => (word === '' ? [] : [finite(word)]));

/** What a word says, where it is a number that can be meant; otherwise 0. */
export function finite(word: string): number {
  const number = Number(word);
  return Math.abs(number) <= FARTHEST ? number : 0;
}

/** A number, or what stands for it where there is none. */
export const numberOf = (text: string | undefined, otherwise: number): number =>
  text === undefined || text.trim() === '' ? otherwise : finite(text.trim());

/**
 * This many steps from character to character. `g 3 2.5` says 2.5 three times; where there are fewer than steps, the last one
 * goes on.
 */
export function stepsOf(text: string, count: number): number[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const steps: number[] = [];
  for (let at = 0; at < words.length && steps.length < count; at += 1) {
    const isRepeated = words[at] === 'g' && at + 2 < words.length;
    const times = isRepeated ? Math.min(Number(words[at + 1]) || 0, count - steps.length) : 1;
    if (isRepeated) at += 2;
    const step = finite(words[at] ?? '');
    for (let time = 0; time < times; time += 1) steps.push(step);
  }
  const last = steps.at(-1) ?? 0;
  while (steps.length < count) steps.push(last);
  return steps;
}
