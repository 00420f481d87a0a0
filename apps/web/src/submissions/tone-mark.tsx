import {
  CheckCircleFilled,
  ClockCircleFilled,
  EditFilled,
  MinusCircleOutlined,
  RollbackOutlined,
} from '@ant-design/icons';
import type { Tone } from '@zhaojian/contract';
import type { ComponentType, CSSProperties, ReactNode } from 'react';
import { TONE_COLOURS } from '../theme/colours.ts';
import styles from './tone-mark.module.css';

const SHAPES: Readonly<Record<Tone, ComponentType<{ style?: CSSProperties }>>> = {
  idle: MinusCircleOutlined,
  begun: EditFilled,
  back: RollbackOutlined,
  waiting: ClockCircleFilled,
  done: CheckCircleFilled,
};

interface Props {
  readonly tone: Tone;
  readonly name: string;
  /** What is so besides. */
  readonly children?: ReactNode;
}

/** A state: a shape, a colour and the word. */
export function ToneMark({ tone, name, children }: Props) {
  const Shape = SHAPES[tone];
  return (
    <span className={styles['mark']}>
      <span aria-hidden className={styles['shape']}>
        <Shape style={{ color: TONE_COLOURS[tone] }} />
      </span>
      {name}
      {children}
    </span>
  );
}
