import type { ReactNode } from 'react';
import styles from './panel-columns.module.css';

interface Props {
  readonly layout: 'one' | 'two' | 'three' | 'wideFirst' | 'form';
  readonly children: ReactNode;
}

/** Panels side by side, or all below each other; so where the window is narrow. */
export const PanelColumns = ({ layout, children }: Props) => (
  <div className={styles['columns']} data-layout={layout}>
    {children}
  </div>
);
