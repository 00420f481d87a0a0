import type { ReactNode } from 'react';
import styles from './nothing-yet.module.css';

/**
 * What a page shows in place of its content while there is none.
 *
 * @param title why there is none
 * @param children what will be here, and the ways on, each a paragraph
 */
export function NothingYet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
