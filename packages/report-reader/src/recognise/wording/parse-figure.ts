import { plainText } from './normalise-label.ts';
import { RememberedTexts } from './remembered-texts.ts';

/** What a cell's text says as a figure. */
export type Figure =
  /** A number, the money unit printed with it, and the words printed beside it. */
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly money: MoneyUnit | null;
      readonly remark?: string;
      /** Its digits are printed on several lines: one number in a narrow cell, or several below each other. */
      readonly isBroken?: true;
    }
  /** Nothing, or a mark for nothing: `/`, `-`, `—`, 无. */
  | { readonly kind: 'blank' }
  /** How a figure changed, in words: 持平, 增3减1; null where they do not say by how much. */
  | { readonly kind: 'change'; readonly value: number | null }
  | { readonly kind: 'unreadable' };

export type MoneyUnit = '元' | '万元' | '亿元';

const BLANK = /^(?:[/\\\-‐-―−_~*\s.·|]*|无|暂无|空|[○◯])$/u;
const NUMBER = /^([+-]|增加?|减少?)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/u;
const COUNT_UNIT = /^(?:件|项|个|条|宗|次|人次|份|例|起|家|笔|户|部|余?件次)/u;
const MONEY_UNIT = /^(?:人民币)?(亿元|万元|元)/u;
/** Words in brackets, or after a comma when they say that they explain the number: “2、重复申请” is no figure. */
const REMARK = /^(?:[([【].*\D.*|[,;]\s*(?:其中|含|包括|均为|系).*)$/su;
const MONEY_IN_BRACKETS = /^\((?:单位:)?(亿元|万元|元)\)$/u;

/** Longer texts say more than how much a figure changed. */
const LONGEST_CHANGE = 12;

/** The words in the column 本年增/减 where nothing changed, and where something did but not how much. */
const NO_CHANGE =
  /^(?:与?上?一?年?(?:度)?(?:持平|相同|一致)|(?:没有|未|无|不)(?:有)?(?:变化|变动|增减|变|增加|增长)|0[/、]0|增0减0)$/u;
const SOME_CHANGE = /^(?:略有)?(?:新增|增加?|上升|减少?|下降|取消|有增有减)(?:较多|较少|若干)?$/u;
/** 新增5, 增3减1, +3/-1, 取消2项. */
const CHANGES = /^(?:(?:新增|增加?|\+)(\d+)[项个件]?)?[,、/;]?(?:(?:减少?|取消|-)(\d+)[项个件]?)?$/u;

/** A change in words; null for any other text. Plain numbers with a sign are figures like others. */
function parseChange(plain: string): Figure | null {
  const text = plain.replace(/\s+/gu, '');
  if (NO_CHANGE.test(text)) return { kind: 'change', value: 0 };
  if (SOME_CHANGE.test(text)) return { kind: 'change', value: null };
  const [matched, more, less] = CHANGES.exec(text) ?? [];
  if (!matched || (more === undefined && less === undefined)) return null;
  return { kind: 'change', value: Number(more ?? 0) - Number(less ?? 0) };
}

const isMinus = (sign: string | undefined): boolean => sign === '-' || (sign?.startsWith('减') ?? false);

/** The mark of a footnote after a figure; made plain it would be a digit of it. */
const FOOTNOTE_MARK = /(?<=\S)\s*[⁰¹²³⁴-⁹①-⑳⑴-⒇*＊※]+\s*$/u;
/** A mark is looked for after texts up to this long: the pattern restarts at every mark of a long run of them. */
const LONGEST_MARKED = 200;
/** Digits that are marks wherever they are: superscripts, subscripts, fractions, numbers in circles. */
const MARKS = /[⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞①-⓿❶-➓]/u;

/** A decimal broken at its point by the narrow cell it was printed in. */
const joinBrokenDecimal = (text: string): string =>
  text.replace(/(\d)(?:\.[^\S\n]*\n\s*|[^\S\n]*\n\s*\.)(\d+)$/u, '$1.$2');

/** A cell narrower than this breaks no number; two figures below each other are often shorter. */
const SHORTEST_FULL_LINE = 3;

/**
 * The digits of a number that a narrow cell broke over lines: each line but the last as long as the first. Null for
 * lines that cannot be one number.
 *
 * @param shortest how many digits the first line has at least
 */
function joinBrokenDigits(text: string, shortest: number): string | null {
  const lines = text.split('\n').map((line) => line.trim());
  const [first = '', ...others] = lines;
  const last = others.at(-1);
  if (last === undefined || first.length < shortest || first.startsWith('0')) return null;
  const isWrapped = lines.slice(0, -1).every((line) => line.length === first.length);
  if (!lines.every((line) => /^\d+$/u.test(line))) return null;
  return isWrapped && last.length <= first.length ? lines.join('') : null;
}

const remembered = new RememberedTexts(parseAnew);

/**
 * Reads a cell's text as a figure: full-width digits, thousands separators, decimals, a unit, a remark
 * such as （其中修订16件）. Digits apart from each other are not joined, they may be two figures; digits on lines
 * below each other are, with a doubt that says so.
 */
export const parseFigure = (text: string): Figure => remembered.of(text);

/** The number that a cell as narrow as one or two digits broke, where its digits cannot be several figures. */
export function parseNarrowFigure(text: string): Figure {
  const figure = parseFigure(text);
  const joined =
    figure.kind === 'unreadable' && !MARKS.test(text) ? joinBrokenDigits(plainText(text).trim(), 1) : null;
  if (joined === null) return figure;
  return { kind: 'number', value: Number(joined), money: null, isBroken: true };
}

function parseAnew(text: string): Figure {
  const mark = text.length <= LONGEST_MARKED ? FOOTNOTE_MARK.exec(text) : null;
  const figure = mark ? parseAnew(text.slice(0, mark.index)) : null;
  if (mark && figure?.kind === 'number') {
    return { ...figure, remark: [figure.remark ?? '', mark[0].trim()].join('') };
  }
  if (MARKS.test(text)) return { kind: 'unreadable' };
  const plain = joinBrokenDecimal(plainText(text).trim()).replace(/−/g, '-');
  if (BLANK.test(plain)) return { kind: 'blank' };
  if (plain === '零' || plain === '〇') return { kind: 'number', value: 0, money: null };
  const joined = joinBrokenDigits(plain, SHORTEST_FULL_LINE);
  if (joined) return { kind: 'number', value: Number(joined), money: null, isBroken: true };
  const number = NUMBER.exec(plain);
  const change = plain.length <= LONGEST_CHANGE ? parseChange(plain) : null;
  if (!number) return change ?? { kind: 'unreadable' };
  const [matched, sign, whole = '', decimals = ''] = number;
  const size = Number(whole.replaceAll(',', '') + decimals);
  const value = isMinus(sign) && size !== 0 ? -size : size;
  let rest = plain.slice(matched.length).trimStart();
  const money = MONEY_UNIT.exec(rest) ?? MONEY_IN_BRACKETS.exec(rest);
  const unit = money ?? COUNT_UNIT.exec(rest);
  rest = rest.slice(unit?.[0].length ?? 0).trim();
  if (rest !== '' && !REMARK.test(rest)) return change ?? { kind: 'unreadable' };
  return {
    kind: 'number',
    value,
    money: (money?.[1] as MoneyUnit | undefined) ?? null,
    ...(rest === '' ? {} : { remark: withoutBrackets(rest) }),
  };
}

const withoutBrackets = (remark: string): string =>
  remark.replace(/^[([【,;]\s*/u, '').replace(/[)\]】]$/u, '');
