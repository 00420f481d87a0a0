import { SUBMISSION_STATE_NAMES, type TotalsEffect, type TreeChangePreview } from '@zhaojian/contract';
import { exactFigure } from '../../figures/figure-text.ts';
import styles from './change-effects.module.css';

/** 新收申请 and 办结: the two by which a total is known at sight. */
const SHOWN = [
  ['newlyReceived', '新收申请'],
  ['concluded', '办结'],
] as const;

function Figure({ before, after }: { readonly before: number | null; readonly after: number | null }) {
  if (before === after) return <td className={styles['figure']}>不变</td>;
  return (
    <td className={styles['figure']}>
      {exactFigure(before)} → <strong>{exactFigure(after)}</strong>
    </td>
  );
}

const figureOf = ({ figures }: TotalsEffect, measure: string) =>
  figures.find((figure) => figure.measure === measure) ?? { before: null, after: null };

function Totals({ effects }: { readonly effects: readonly TotalsEffect[] }) {
  return (
    <div className={styles['frame']}>
      <table aria-label="汇总的前后对照">
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">汇总到</th>
            <th scope="col" className={styles['figure']}>
              年报（份）
            </th>
            {SHOWN.map(([measure, label]) => (
              <th scope="col" className={styles['figure']} key={measure}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => (
            <tr key={`${effect.year} ${effect.agencyId}`}>
              <td>{effect.year}</td>
              <th scope="row">{effect.agencyName}</th>
              <Figure {...effect.reports} />
              {SHOWN.map(([measure]) => (
                <Figure key={measure} {...figureOf(effect, measure)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a change of the tree would do to totals, reports, agencies and accounts: what is confirmed with it. */
export function ChangeEffects({ effects, left, removed, accounts }: TreeChangePreview) {
  return (
    <section className={styles['effects']} aria-label="这次变动的影响">
      {effects.length > 0 && (
        <>
          <h3>以下汇总会改变（变动前 → 变动后）</h3>
          <Totals effects={effects} />
        </>
      )}
      {left.length > 0 && (
        <>
          <h3>以下已填报的年报将不再属于任何区域，不计入汇总，也查不到</h3>
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
