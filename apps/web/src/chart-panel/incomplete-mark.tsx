import type { ReactNode } from 'react';
import { OUTSTANDING_LABEL } from '../chart/year-axis.ts';
import styles from './incomplete-mark.module.css';

interface Props {
  /** What is missing, where it is not reports. */
  readonly children?: ReactNode;
  readonly title?: string;
}

/** Beside figures that are not the whole: 未收齐. */
export const IncompleteMark = ({ children = OUTSTANDING_LABEL, title }: Props) => (
  <strong className={styles['mark']} title={title}>
    {children}
  </strong>
);
