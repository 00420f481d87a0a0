import type { ReactNode } from 'react';
import styles from './sign-in-card.module.css';

/** A page with nothing but a card in its middle: before there is a menu. @param width in px, where the screen has them */
export const SignInCard = ({ width, children }: { readonly width: number; readonly children: ReactNode }) => (
  <main className={styles['page']}>
    <div className={styles['card']} style={{ width: `min(${width}px, 100%)` }}>
      {children}
    </div>
  </main>
);
