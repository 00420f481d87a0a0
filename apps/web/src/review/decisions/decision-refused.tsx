import { Button } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { refusalOf } from '../../api/refusal.ts';
import styles from './decision-refused.module.css';

interface Props {
  readonly error: unknown;
  readonly onLookAgain: () => void;
}

/** Why a decision was not taken. When somebody else decided first, the way on is to look at what they did. */
export function DecisionRefused({ error, onLookAgain }: Props) {
  const changed = refusalOf(error).actionable === 'STATE_CHANGED';
  return (
    <RefusalAlert
      error={error}
      className={styles['refused']}
      type={changed ? 'warning' : 'error'}
      action={
        <Button size="small" onClick={onLookAgain}>
          {changed ? '看最新情况' : '知道了'}
        </Button>
      }
    />
  );
}
