import { stateOf, SUBMISSION_STATE_NAMES, type ProgressCounts } from '@zhaojian/contract';
import { TONE_COLOURS } from '../../theme/colours.ts';
import styles from './state-bar.module.css';
import { stateShares } from './state-shares.ts';

interface Props {
  readonly counts: ProgressCounts;
  /** In px. */
  readonly height?: number;
}

/** One bar of an area: finished on the left, not begun on the right. Its words are read aloud; numbers are beside it. */
export function StateBar({ counts, height = 10 }: Props) {
  const shares = stateShares(counts).filter(({ count }) => count > 0);
  const spoken = shares.map(({ state, count }) => `${SUBMISSION_STATE_NAMES[state]} ${count}`).join('，');
  return (
    <div
      className={styles['bar']}
      style={{ height }}
      role="img"
      aria-label={`应报 ${counts.expected}：${spoken || '无'}`}
    >
      {shares.map(({ state, count, share }) => (
        <span
          key={state}
          className={styles['part']}
          data-state={state}
          style={{ width: `${share * 100}%`, background: TONE_COLOURS[stateOf(state).tone] }}
          title={`${SUBMISSION_STATE_NAMES[state]} ${count}`}
        />
      ))}
    </div>
  );
}
