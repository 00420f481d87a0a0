import { stateOf, type SubmissionState } from '@zhaojian/contract';
import { dayText } from '../dates/days.ts';
import styles from './state-mark.module.css';
import { ToneMark } from './tone-mark.tsx';

const EXEMPT = { name: '免报', tone: 'idle' } as const;

interface Props {
  readonly state: SubmissionState;
  readonly late?: boolean;
  /** A supervisor brought the report in; its agency did not hand it in. */
  readonly broughtIn?: boolean;
  /** Why the agency does not report in the year: there is no state to wait for. */
  readonly exemption?: string | null;
  /** The year's reports are no longer collected, and until this day the agency may still report. */
  readonly reopenedUntil?: string | null;
}

/** The state of a submission: a shape, a colour and the word; 逾期, 上级补录 and 重新开放 beside it where it is so. */
export function StateMark({
  state,
  late = false,
  broughtIn = false,
  exemption = null,
  reopenedUntil = null,
}: Props) {
  const { name, tone } = exemption !== null ? EXEMPT : stateOf(state);
  return (
    <ToneMark name={name} tone={tone}>
      {broughtIn && <span className={styles['broughtIn']}>上级补录</span>}
      {reopenedUntil !== null && (
        <span className={styles['broughtIn']}>重新开放到 {dayText(reopenedUntil)}</span>
      )}
      {late && <span className={styles['late']}>逾期</span>}
    </ToneMark>
  );
}
