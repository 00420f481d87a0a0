const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 十三件, 一百零五起; not 第三件, 几十件, 突破一百件, nor 一件, which is as often a word as a number. */
const COUNT =
  /(?<![第几数上近约成余破过超逾\d.点〇零一二两三四五六七八九十百千万亿])(?!一[件宗起])(?:[一二两三四五六七八九][十百千]?|十)[零一二三四五六七八九十百千]*(?=[件宗起](?!事(?!项)))/gu;

function countOf(words: string): number {
  let [sum, digit] = [0, 0];
  for (const character of words) {
    const place = PLACES[character];
    if (place === undefined) digit = character === '两' ? 2 : DIGITS.indexOf(character);
    else [sum, digit] = [sum + (digit || 1) * place, 0];
  }
  return sum + digit;
}

/** Whether a text may count something in words. */
export const MAY_COUNT = /[二两三四五六七八九十百千]\s*[件宗起]/u;

/** A text with what it counts in words in digits: 十三件 is 13件. */
export const countsInDigits = (text: string): string =>
  text.replace(COUNT, (words) => String(countOf(words)));
