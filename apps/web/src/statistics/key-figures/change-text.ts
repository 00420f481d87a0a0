import { OUTSTANDING_LABEL } from '../../chart/year-axis.ts';
import { type Change, isKnown, type KeyFigure } from './key-figures.ts';

/** A change smaller than this is negligible: 0.05%, or 0.05 percentage points. */
const SMALLEST_CHANGE = 0.0005;

const size = (amount: number): string => (Math.abs(amount) * 100).toFixed(1);

const isLevel = (change: Change): boolean => isKnown(change) && Math.abs(change.amount) < SMALLEST_CHANGE;

/** ▲ 3.2%, ▼ 1.0 个百分点, 与上年持平; what cannot be said is marked as such. */
export function changeText(change: Change): string {
  if (!isKnown(change))
    return change.kind === 'unknown' ? '上年无可比数据' : `年报${OUTSTANDING_LABEL}，暂不与上年比较`;
  if (isLevel(change)) return '与上年持平';
  const arrow = change.amount > 0 ? '▲' : '▼';
  return `${arrow} ${size(change.amount)}${change.kind === 'relative' ? '%' : ' 个百分点'}`;
}

/** The change in a sentence: 比上年增加 0.4%. Empty when there is nothing to say. */
export function changeInWords(change: Change): string {
  if (!isKnown(change)) return '';
  if (isLevel(change)) return '与上年持平';
  if (change.kind === 'relative')
    return `比上年${change.amount > 0 ? '增加' : '减少'} ${size(change.amount)}%`;
  return `比上年${change.amount > 0 ? '上升' : '下降'} ${size(change.amount)} 个百分点`;
}

/** Whether a change is for the better: neither where more is neither good nor bad. */
export function changeIs({
  change,
  direction,
}: Pick<KeyFigure, 'change' | 'direction'>): 'better' | 'worse' | 'neutral' {
  if (!isKnown(change) || isLevel(change) || direction === 'neutral') return 'neutral';
  return change.amount > 0 === (direction === 'higherIsBetter') ? 'better' : 'worse';
}
