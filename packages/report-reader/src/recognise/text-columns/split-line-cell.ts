import { onceForEach } from '@zhaojian/report';
import { ReadRefusal } from '../../read-refusal.ts';
import { partOf, type LineCell } from '../lines/line-cell.ts';
import { normaliseLabel } from '../wording/normalise-label.ts';
import { parseFigure } from '../wording/parse-figure.ts';
import { ROW_SPELLINGS } from '../wording/row-targets.ts';
import { apartFromLabel } from './run-together.ts';

/** Sentences are not taken apart: the numbers in them are not cells. */
const SENTENCE = /[。；！？]/u;
const UNIT = /^(?:件|项|个|元|万元|亿元)$/u;
const NUMBERING = /^\d{1,2}$/u;

interface Token {
  readonly from: number;
  to: number;
}

/** A figure with its remark; longer texts need no look, and words put together would be looked at with each word more. */
const LONGEST_FIGURE = 200;
const isFigure = (text: string): boolean =>
  text.length <= LONGEST_FIGURE && parseFigure(text).kind !== 'unreadable';

/** A report in one line has some 3,000 words and figures. */
const MOST_TOKENS = 20_000;

/** @throws ReadRefusal TOO_LARGE */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[^\s|｜]+/gu)) {
    if (tokens.length >= MOST_TOKENS) throw new ReadRefusal('TOO_LARGE');
    tokens.push({ from: match.index, to: match.index + match[0].length });
  }
  return tokens;
}

/** By its last character: a pattern would try to end at each space and bar on the way there. */
function withoutBarsBehind(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s|｜]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** How the form's row labels begin that have a number: 2重复. */
const NUMBERED_STARTS: readonly string[] = [...ROW_SPELLINGS].filter((label) => /^\d/.test(label));

/** Whether a number and a word after it begin a label of the form: `2 重复申请` does, a figure and a label do not. */
function isNumbered(number: string, word: string): boolean {
  const start = normaliseLabel(number + word).numbered.slice(0, number.length + 2);
  return NUMBERED_STARTS.some((label) => label.startsWith(start));
}

/** Puts neighbouring words together, and a unit to the number before it; each figure stays alone. */
function joinWords(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  const lastFigure = tokens.findLastIndex(({ from, to }) => isFigure(text.slice(from, to)));
  tokens.forEach((token, index) => {
    const word = text.slice(token.from, token.to);
    const last = joined.at(-1);
    const lastText = last ? text.slice(last.from, last.to) : '';
    const nextToken = tokens[index + 1];
    const next = nextToken ? text.slice(nextToken.from, nextToken.to) : '';
    const numbersNext = NUMBERING.test(word) && !isFigure(next) && isNumbered(word, next);
    const isBroken = last && /[|｜]/u.test(text.slice(last.to, token.from));
    const isLabel = !isFigure(word) || (numbersNext && (!last || !isFigure(lastText)));
    // A number alone before a label at the end of the line is that label's figure, not its numbering.
    const lastIsNumbering =
      last !== undefined &&
      joined.length === 1 &&
      NUMBERING.test(lastText) &&
      (index < lastFigure || isNumbered(lastText, word));
    if (last && !isBroken && UNIT.test(word) && isFigure(lastText)) last.to = token.to;
    else if (last && !isBroken && isLabel && (!isFigure(lastText) || lastIsNumbering)) last.to = token.to;
    else joined.push({ ...token });
  });
  return joined;
}

/** Figures a space apart whose beginnings and ends are so near each other are one cell, where others are so far apart. */
const NEAR = 3;
const FAR = 8;

/** Puts figures together that stand close in a line whose other figures are far apart: two rows printed as one. */
function inOneCell(text: string, tokens: readonly Token[]): Token[] {
  const isNumber = ({ from, to }: Token): boolean => /^\d+$/u.test(text.slice(from, to));
  const isFar = tokens.some((token, at) => {
    const last = tokens[at - 1];
    return last && isNumber(last) && isNumber(token) && token.from - last.to >= FAR;
  });
  if (!isFar) return [...tokens];
  return tokens.reduce<Token[]>((joined, token) => {
    const last = joined.at(-1);
    const isBeside = last?.to === token.from - 1;
    const isNear = last && isBeside && token.from - last.from <= NEAR && token.to - last.to <= NEAR;
    if (isNear && isNumber(token) && isNumber(last)) last.to = token.to;
    else joined.push({ ...token });
    return joined;
  }, []);
}

/**
 * Takes a line's text apart where it holds a label and figures side by side, or several figures: at spaces
 * and bars; once, though several readers of a line ask. Each part keeps its own location. A sentence, or a text without figures, stays whole.
 *
 * @throws ReadRefusal TOO_LARGE
 */
export const splitLineCell = onceForEach((cell: LineCell): readonly LineCell[] => {
  const { text, location } = cell;
  if (isFigure(text) && !/\s/u.test(text.trim())) return [cell];
  if (SENTENCE.test(text) || !/\d|[/\-—－\\]|[无零〇○◯]/u.test(text)) {
    return [/[|｜]/u.test(text) ? { text: withoutBarsBehind(text), location } : cell];
  }
  return inOneCell(text, joinWords(text, tokensOf(text))).flatMap(({ from, to }) =>
    apartFromLabel(partOf(cell, from, to)),
  );
});
