import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

interface Props {
  readonly title: string;
  /** How it is counted, or how to read it: one quiet line. */
  readonly note?: ReactNode;
  /** What is at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A question and its answer on a white ground. */
export function Panel({ title, note, actions, children }: Props) {
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <header className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {actions}
      </header>
      {note && <p className={styles['note']}>{note}</p>}
      {children}
    </section>
  );
}
