/**
 * How a figure is counted.
 * - `count`: a non-negative integer, in 件 or 项
 * - `change`: an integer that may be negative (2019's 本年增/减)
 * - `tenThousandYuan`: a non-negative decimal in 万元 (2021's 本年收费金额)
 * - `yuan`: a non-negative decimal in 元 (2019's 采购总金额, printed with its unit)
 */
export type Unit = 'count' | 'change' | 'tenThousandYuan' | 'yuan';

/** The unit as it is printed after a figure. */
export const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  count: '件',
  change: '项',
  tenThousandYuan: '万元',
  yuan: '元',
};

/** No figure of a report comes near it: beyond, a number was glued together from several, or mistyped. */
export const LARGEST_FIGURE = 1_000_000_000_000;

/** What is wrong with `value` for its unit, in Chinese, or null when nothing is. */
export function unitViolation(unit: Unit, value: number): string | null {
  const isMoney = unit === 'tenThousandYuan' || unit === 'yuan';
  if (!Number.isFinite(value)) return '不是有效的数字';
  if (!isMoney && !Number.isInteger(value)) return '应为整数';
  if (unit !== 'change' && value < 0) return '不应为负数';
  if (Math.abs(value) > LARGEST_FIGURE) return '大得不合常理（超过一万亿）';
  return null;
}
