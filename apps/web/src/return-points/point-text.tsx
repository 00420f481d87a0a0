import type { ReturnPoint } from '@zhaojian/contract';
import { type Form, placeName } from '@zhaojian/report';
import type { ReactNode } from 'react';
import styles from './point-text.module.css';

interface Props {
  readonly form: Form;
  readonly point: ReturnPoint;
  /** Makes of the point's place a way there. */
  readonly placed: (name: string) => ReactNode;
}

/** What a point asks: its number, its place, how often it was asked, its words. */
export function PointText({ form, point: { number, about, text, times }, placed }: Props) {
  return (
    <div>
      <p className={styles['head']}>
        <span>{number}.</span>
        {placed(placeName(form, about))}
        {times > 1 && <span className={styles['again']}>第 {times} 次提出</span>}
      </p>
      <p className={styles['text']}>{text}</p>
    </div>
  );
}
