import type { ProgressCounts } from '@zhaojian/contract';
import styles from './published-bar.module.css';
import { percentOf } from './state-shares.ts';

/** How many have published, a thin bar below that of the states: it can come before acceptance. */
export function PublishedBar({
  counts: { expected, published, publishedLate },
}: {
  readonly counts: ProgressCounts;
}) {
  if (expected === 0) return null;
  return (
    <div className={styles['published']}>
      <div className={styles['bar']} aria-hidden="true">
        <span style={{ width: `${(published / expected) * 100}%` }} />
      </div>
      <p>
        已公开 {published}/{expected}（{percentOf(published, expected)}）
        {publishedLate > 0 && (
          <span className={styles['late']}>，{publishedLate} 个逾期（含逾期后公开）</span>
        )}
      </p>
    </div>
  );
}
