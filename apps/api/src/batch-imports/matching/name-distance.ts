import { distanceBehind } from '@zhaojian/report';

/** An area in front of a name (示例省示例市…) makes it less different than other letters do. */
const LETTER_IN_FRONT = 0.25;

/**
 * How many letters have to be changed, added or dropped to make one name of the other; letters in front of the written
 * name count a quarter.
 */
export const nameDistance = (written: string, known: string): number =>
  distanceBehind(known, written, LETTER_IN_FRONT);

/** The area before what an agency does: 示例区 of 示例区住房和城乡建设局. 市场 and 市政 are no area. */
const AREA = /^.{0,12}?(?:省|自治区|自治州|市(?![场政容])|地区|盟|州|县|旗|区)(?=.{2})/;

const areaOf = (name: string): string => AREA.exec(name)?.[0] ?? '';

/** How the last word of a name is shortened. */
const shortEnding = (name: string): string => name.replace(/(?<=委)员会$|(?<=街道办)事处$|(?<=办)公室$/, '');

/** Whether the letters of a shorter name are in a longer one in their order, the first and the last of both alike. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length) return false;
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let from = 0;
  return [...short].every((letter) => {
    from = long.indexOf(letter, from) + 1;
    return from > 0;
  });
}

/** Whether a name is the usual short form of another one, with or without its area: 住建局 of 示例区住房和城乡建设局. */
export function isShortFor(written: string, known: string): boolean {
  const area = areaOf(written);
  if (!areaOf(known).endsWith(area)) return false;
  const tasks = known.slice(areaOf(known).length);
  return [tasks, shortEnding(tasks)].some((name) => abbreviates(written.slice(area.length), name));
}
