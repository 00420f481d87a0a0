import type { ReactNode } from 'react';
import styles from './panel-columns.module.css';

interface Props {
  readonly layout: 'two' | 'three' | 'wideFirst' | 'form';
  readonly children: ReactNode;
}

/** Panels side by side; below each other where the window is narrow. */
export const PanelColumns = ({ layout, children }: Props) => (
  <div className={styles['columns']} data-layout={layout}>
    {children}
  </div>
);
