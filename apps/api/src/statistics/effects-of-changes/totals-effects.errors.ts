import type { TotalsEffect } from '@zhaojian/contract';
import { Refusal } from '../../refusals/refusal.ts';

/** The change would alter totals, and nobody has confirmed having seen how. */
export const totalsNotConfirmed = (effects: readonly TotalsEffect[]) =>
  new Refusal(
    'TOTALS_NOT_CONFIRMED',
    409,
    `本次修改会改变 ${yearsOf(effects)} 年度的汇总数，没有保存。请先查看前后对照，确认后再保存。`,
  );

/** Between the preview and the change, reports were accepted or withdrawn or the tree was changed. */
export const totalsChangedMeanwhile = () =>
  new Refusal(
    'TOTALS_CHANGED_MEANWHILE',
    409,
    '您查看前后对照之后，汇总数又有变化，本次没有保存。请重新查看对照，核对后再确认。',
  );

function yearsOf(effects: readonly TotalsEffect[]): string {
  const years = effects.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}` : `${first}—${last}`;
}
