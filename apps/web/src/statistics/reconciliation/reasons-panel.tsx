import type { DifferenceReason, Reconciliation } from '@zhaojian/contract';
import { Panel } from '../../page/panel.tsx';
import { ReasonLink } from './reason-link.tsx';
import { REASON_KINDS } from './reason-words.ts';
import styles from './reasons-panel.module.css';

/** Shown at once of each kind; the others are a click away. */
const NAMED = 12;

function Agencies({
  reasons,
  year,
}: {
  readonly reasons: readonly DifferenceReason[];
  readonly year: number;
}) {
  return (
    <ul className={styles['agencies']}>
      {reasons.map((reason) => (
        <li key={reason.agencyId}>
          <ReasonLink reason={reason} year={year} />
          {reason.otherName && ` 与 ${reason.otherName}`}
        </li>
      ))}
    </ul>
  );
}

/** What may explain the differences, by kind, with the agencies and what to do about it. */
export function ReasonsPanel({ reconciliation }: { readonly reconciliation: Reconciliation }) {
  const { reasons, reasonsLeft, year } = reconciliation;
  const kinds = Object.keys(REASON_KINDS) as DifferenceReason['kind'][];
  if (reasons.length === 0) return null;
  return (
    <Panel title="可能的原因" note="按平台里的数据找到的；下面每一格再写明是哪个单位、多少。">
      <div className={styles['kinds']}>
        {kinds.map((kind) => {
          const ofKind = reasons.filter((reason) => reason.kind === kind);
          if (ofKind.length === 0) return null;
          const { title, note } = REASON_KINDS[kind];
          return (
            <section key={kind}>
              <h3>
                {title}（{ofKind.length}
                {reasonsLeft > 0 && ' 个以上'}）
              </h3>
              <p className="quiet">{note}</p>
              <Agencies reasons={ofKind.slice(0, NAMED)} year={year} />
              {ofKind.length > NAMED && (
                <details>
                  <summary>另有 {ofKind.length - NAMED} 个</summary>
                  <Agencies reasons={ofKind.slice(NAMED)} year={year} />
                </details>
              )}
            </section>
          );
        })}
      </div>
      {reasonsLeft > 0 && <p className="quiet">还有 {reasonsLeft} 条没有列出：影响较小，或上年无数可比。</p>}
    </Panel>
  );
}
