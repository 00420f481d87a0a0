import type { TotalsEffect } from '@zhaojian/contract';
import { ChangedCells } from '../../../figures/changed-cells.tsx';
import { ChangedTotals } from '../../../figures/changed-totals.tsx';
import styles from './totals-effects-table.module.css';

/** How many figures are shown at once. */
const HEADLINES = 3;

/** What a change would do to the totals of each year and agency: before → after. */
export function TotalsEffectsTable({ effects }: { readonly effects: readonly TotalsEffect[] }) {
  if (effects.length === 0) return <p className="quiet">各年度的汇总数都不变。</p>;
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <caption>汇总数的前后对照</caption>
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">汇总到</th>
            <th scope="col">原来 → 修改后</th>
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => (
            <tr key={`${effect.year} ${effect.agencyId}`}>
              <td>{effect.year}</td>
              <th scope="row">{effect.agencyName}</th>
              <td>
                <ChangedTotals
                  reports={effect.reports.before === effect.reports.after ? null : effect.reports}
                  figures={effect.figures}
                  headlines={HEADLINES}
                />
                <ChangedCells
                  summary={`汇总数变动 ${effect.changedCells} 格`}
                  form={effect.form}
                  cells={effect.cells}
                  changed={effect.changedCells}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
