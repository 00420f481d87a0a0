import type { Explanation } from '@zhaojian/contract';
import type { OpenItem } from './open-items.ts';
import { explanationOf } from './explanation-of.ts';
import styles from './explained.module.css';

interface Props {
  readonly item: OpenItem;
  readonly explanations: readonly Explanation[];
}

/** The agency's words; several findings of one item usually share one explanation. */
export function Explained({ item, explanations }: Props) {
  const texts = new Set(item.findings.flatMap((finding) => explanationOf(explanations, finding) ?? []));
  if (texts.size === 0) return null;
  return (
    <p className={styles['explained']}>
      <span>单位说明</span>
      {[...texts].join('；')}
    </p>
  );
}
