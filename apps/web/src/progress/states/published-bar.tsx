import type { CollectionRound, ProgressCounts } from '@zhaojian/contract';
import styles from './published-bar.module.css';
import { percentOf } from './state-shares.ts';

/**
 * How many have published, a thin bar below that of the states: it can come before acceptance. Nothing where nobody was asked,
 * and nobody has said so.
 */
export function PublishedBar({
  counts: { expected, published, publishedLate },
  round,
}: {
  readonly counts: ProgressCounts;
  readonly round: CollectionRound | null;
}) {
  if (expected === 0 || (!round?.asksPublication && published === 0)) return null;
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
