import { OUTSTANDING_LABEL } from '../../chart/year-axis.ts';
import { Panel } from '../../page/panel.tsx';
import type { DashboardData } from '../dashboard-data.ts';
import { rowName } from '../wording/form-names.ts';
import { countText } from '../wording/measure-text.ts';
import { carryOverChain } from './carry-over-chain.ts';
import styles from './carry-over-chain-panel.module.css';

const FORWARD = 'applications.carriedForward.total';
const OVER = 'applications.carriedOver.total';

const SIGNS = { holds: '=', broken: '≠', open: '→' } as const;

/** What each year passed on, and what the next took up: equal, unless something was lost between. */
export function CarryOverChainPanel({ data }: { readonly data: DashboardData }) {
  return (
    <Panel title="结转是否接得上" note={`上一年“${rowName(FORWARD)}”应等于下一年“${rowName(OVER)}”`}>
      <ol className={styles['chain']}>
        {carryOverChain(data.years).map(({ from, passedOn, takenUp, state }) => (
          <li key={from} className={state === 'broken' ? styles['broken'] : undefined}>
            <span className={styles['years']}>
              {from} → {from + 1}
            </span>
            <span className={styles['figures']}>
              {countText(passedOn)} {SIGNS[state]} {countText(takenUp)}
            </span>
            {state === 'broken' && (
              <span className={styles['difference']}>
                相差 {countText(Math.abs((passedOn ?? 0) - (takenUp ?? 0)))} 件
              </span>
            )}
            {state === 'open' && <span className={styles['years']}>年报{OUTSTANDING_LABEL}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
