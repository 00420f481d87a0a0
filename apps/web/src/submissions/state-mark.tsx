import {
  CheckCircleFilled,
  ClockCircleFilled,
  EditFilled,
  MinusCircleOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import { SUBMISSION_STATE_NAMES, type SubmissionState } from '@zhaojian/contract';
import type { ComponentType, CSSProperties } from 'react';
import { STATE_COLOURS } from '../theme/colours.ts';
import styles from './state-mark.module.css';

const SHAPES: Readonly<Record<SubmissionState, ComponentType<{ style?: CSSProperties }>>> = {
  accepted: CheckCircleFilled,
  submitted: ClockCircleFilled,
  returned: RollbackOutlined,
  draft: EditFilled,
  notStarted: MinusCircleOutlined,
};

interface Props {
  readonly state: SubmissionState;
  readonly late?: boolean;
}

/** Where a submission stands: a shape, a colour and the word; 逾期 beside it where it is. */
export function StateMark({ state, late = false }: Props) {
  const Shape = SHAPES[state];
  return (
    <span className={styles['mark']}>
      <span aria-hidden className={styles['shape']}>
        <Shape style={{ color: STATE_COLOURS[state] }} />
      </span>
      {SUBMISSION_STATE_NAMES[state]}
      {late && <span className={styles['late']}>逾期</span>}
    </span>
  );
}
