import type { ReactNode } from 'react';
import styles from './page-head.module.css';

interface Props {
  readonly title: ReactNode;
  /** What the page is for, or how things are, in a sentence. */
  readonly note: ReactNode;
  /** The next step, where there is one. */
  readonly children?: ReactNode;
}

/** What a page is, and the next step on it. */
export function PageHead({ title, note, children }: Props) {
  return (
    <header className={styles['head']}>
      <div>
        <h1>{title}</h1>
        <p className="quiet">{note}</p>
      </div>
      {children}
    </header>
  );
}
