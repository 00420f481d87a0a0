import { Button, Space } from 'antd';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { refusalOf } from '../../api/refusal.ts';
import styles from './decision-refused.module.css';

interface Props {
  readonly error: unknown;
  readonly onLookAgain: () => void;
  /** Takes the same step although somebody else is reviewing the report. */
  readonly onAllTheSame: () => void;
}

/**
 * Why a decision was not taken. When somebody else decided first, the way on is to look at what they did; while somebody else is
 * reviewing, it can be taken all the same.
 */
export function DecisionRefused({ error, onLookAgain, onAllTheSame }: Props) {
  const code = refusalOf(error).actionable;
  const changed = code === 'STATE_CHANGED';
  const asked = code === 'BEING_REVIEWED';
  return (
    <RefusalAlert
      error={error}
      className={styles['refused']}
      type={changed || asked ? 'warning' : 'error'}
      action={
        <Space wrap>
          {asked && (
            <Button size="small" danger onClick={onAllTheSame}>
              仍由我决定
            </Button>
          )}
          <Button size="small" onClick={onLookAgain}>
            {changed ? '看最新情况' : asked ? '先不办' : '知道了'}
          </Button>
        </Space>
      }
    />
  );
}
