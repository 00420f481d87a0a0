import { SUBMISSION_STATE_NAMES, type TreeChangePreview } from '@zhaojian/contract';
import { TotalsEffectsTable } from './totals-effects-table.tsx';
import styles from './change-effects.module.css';

/** What a change of the tree would do to totals, reports, agencies and accounts: what is confirmed with it. */
export function ChangeEffects({ effects, left, removed, accounts }: TreeChangePreview) {
  return (
    <section className={styles['effects']} aria-label="这次变动的影响">
      <TotalsEffectsTable effects={effects} />
      {left.length > 0 && (
        <>
          <h3>
            {removed.length > 0
              ? '以下草稿没有提交过，随机构一起删去，再也查不到'
              : '以下已填报的年报将不再属于任何区域，不计入汇总，也查不到'}
          </h3>
          <ul>
            {left.map(({ agencyId, agencyName, year, state }) => (
              <li key={`${agencyId} ${year}`}>
                {agencyName} {year} 年度（{SUBMISSION_STATE_NAMES[state]}）
              </li>
            ))}
          </ul>
        </>
      )}
      {removed.length > 0 && (
        <>
          <h3>将删除 {removed.length} 个机构</h3>
          <ul>
            {removed.map(({ agencyId, agencyName }) => (
              <li key={agencyId}>{agencyName}</li>
            ))}
          </ul>
        </>
      )}
      {accounts.length > 0 && (
        <>
          <h3>这里的账号</h3>
          <ul>
            {accounts.map(({ username, displayName, agencyName }) => (
              <li key={username}>
                {displayName}（{username}），{agencyName}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
