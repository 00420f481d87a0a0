import type { ReactNode } from 'react';
import styles from './fact-beside-state.module.css';

interface Props {
  /** What it is called. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Something that is so of a report, whatever its state: what it is at the left, what can be done about it at the right. */
export const FactBesideState = ({ label, children }: Props) => (
  <section className={styles['fact']} aria-label={label}>
    {children}
  </section>
);
