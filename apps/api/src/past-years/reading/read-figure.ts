import { type Unit, UNIT_NAMES, unitViolation } from '@zhaojian/report';
import { type Figure, parseFigure } from '@zhaojian/report-reader';

/** What a cell of the workbook says: a number, nothing, or what is wrong with it, in Chinese, after the cell's name. */
export type WrittenFigure =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'wrong'; readonly why: string };

const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/iu;
/** 增5 says how a number changed, not what it is. */
const SIGN_IN_WORDS = /^[增减]/u;
const FORMULA_ERROR = /^#(?:REF|VALUE|NAME|DIV\/0|N\/A|NUM|NULL)/iu;
/** Totals are kept exactly; money of reports has no more decimals. */
const MOST_DECIMALS = 4;

const wrong = (why: string): WrittenFigure => ({ kind: 'wrong', why });

/** Reads a cell as offices fill it in; what is no plain number of the cell's unit is never guessed. */
export function readFigure(written: string, unit: Unit): WrittenFigure {
  const text = written.trim();
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  if (plain.startsWith('=')) return wrong('是没有算出结果的公式，请在 Excel 里打开并保存一次，或直接填数字');
  if (FORMULA_ERROR.test(plain)) return wrong(`公式出错（${text}），请改为数字`);
  if (SCIENTIFIC.test(plain))
    return wrong(`写的是“${text}”，被缩成了科学计数，原来的数字已经看不到，请重新填写完整的数字`);
  const figure = parseFigure(text);
  if (figure.kind === 'blank') return { kind: 'blank' };
  const value = figure.kind === 'number' || figure.kind === 'change' ? figure.value : null;
  const isPlain =
    unit === 'change'
      ? figure.kind !== 'number' || isWhole(figure)
      : figure.kind === 'number' && isWhole(figure) && !SIGN_IN_WORDS.test(plain);
  if (value === null || !isPlain) return wrong(`写的是“${shortened(text)}”，不是一个数字，请只填数字`);
  const money = figure.kind === 'number' ? figure.money : null;
  if (money !== null && money !== UNIT_NAMES[unit])
    return wrong(`写的是“${shortened(text)}”，这一列的单位是${UNIT_NAMES[unit]}，请换算后只填数字`);
  const violation = unitViolation(unit, value);
  if (violation) return wrong(`是 ${shortened(text)}，${violation}，请改正`);
  if (Number(value.toFixed(MOST_DECIMALS)) !== value)
    return wrong(`是 ${shortened(text)}，小数超过 ${MOST_DECIMALS} 位，请核对`);
  return { kind: 'number', value };
}

/** Printed in one piece, with nothing beside it. */
const isWhole = ({ remark, isBroken }: Extract<Figure, { kind: 'number' }>): boolean =>
  remark === undefined && !isBroken;

const LONGEST_QUOTE = 30;
const shortened = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
