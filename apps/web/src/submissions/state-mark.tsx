import {
  CheckCircleFilled,
  ClockCircleFilled,
  EditFilled,
  MinusCircleOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import { stateOf, type SubmissionState, type Tone } from '@zhaojian/contract';
import type { ComponentType, CSSProperties } from 'react';
import { dayText } from '../dates/days.ts';
import { TONE_COLOURS } from '../theme/colours.ts';
import styles from './state-mark.module.css';

const SHAPES: Readonly<Record<Tone, ComponentType<{ style?: CSSProperties }>>> = {
  idle: MinusCircleOutlined,
  begun: EditFilled,
  back: RollbackOutlined,
  waiting: ClockCircleFilled,
  done: CheckCircleFilled,
};

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
  const Shape = SHAPES[tone];
  return (
    <span className={styles['mark']}>
      <span aria-hidden className={styles['shape']}>
        <Shape style={{ color: TONE_COLOURS[tone] }} />
      </span>
      {name}
      {broughtIn && <span className={styles['broughtIn']}>上级补录</span>}
      {reopenedUntil !== null && (
        <span className={styles['broughtIn']}>重新开放到 {dayText(reopenedUntil)}</span>
      )}
      {late && <span className={styles['late']}>逾期</span>}
    </span>
  );
}
