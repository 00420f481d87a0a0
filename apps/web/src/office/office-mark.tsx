import styles from './office-mark.module.css';

/** The mark of the program in the office's colour, on the page and in print. */
export const OfficeMark = ({ className }: { readonly className?: string | undefined }) => (
  <svg className={className} viewBox="0 0 32 32" aria-hidden>
    <rect width="32" height="32" rx="6" className={styles['seal'] ?? ''} />
    <g className={styles['sheet'] ?? ''}>
      <rect x="7" y="7" width="18" height="18" rx="1.5" />
      <path d="M7 13h18M13 13v12" />
      <path d="m16 19 2.2 2.2 4-4.2" className={styles['tick'] ?? ''} />
    </g>
  </svg>
);
