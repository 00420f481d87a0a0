import type { ProgressCounts, SubmissionState } from '@zhaojian/contract';
import styles from './state-legend.module.css';
import { StateMark } from '../../submissions/state-mark.tsx';
import { percentOf, stateShares } from './state-shares.ts';

interface Props {
  readonly counts: ProgressCounts;
  /** The state the list below is narrowed to. */
  readonly chosen: SubmissionState | undefined;
  /** Null where there is no list to narrow. */
  readonly onChoose: ((state: SubmissionState | undefined) => void) | null;
}

/** The numbers of the bar; each narrows the list of agencies to its state, and again to all. */
export function StateLegend({ counts, chosen, onChoose }: Props) {
  return (
    <ul className={styles['legend']} aria-label={onChoose ? '按状态筛选机构名单' : '各状态的机构数'}>
      {stateShares(counts).map(({ state, count }) => (
        <li key={state}>
          <button
            type="button"
            className={styles['entry']}
            aria-pressed={chosen === state}
            disabled={!onChoose}
            onClick={() => onChoose?.(chosen === state ? undefined : state)}
          >
            <StateMark state={state} />
            <span className={styles['count']}>{count}</span>
            <span className={styles['percent']}>{percentOf(count, counts.expected)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
