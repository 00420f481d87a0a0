import type { Explanation } from '@zhaojian/contract';
import { explains, type OpenItem } from '@zhaojian/report';
import styles from './explained.module.css';

interface Props {
  readonly item: OpenItem;
  readonly explanations: readonly Explanation[];
}

/** The agency's words; several findings of one item usually share one explanation. */
export function Explained({ item, explanations }: Props) {
  const about = explanations.filter((explanation) =>
    item.findings.some((finding) => explains(explanation, finding)),
  );
  const texts = new Set(about.map(({ text }) => text));
  if (texts.size === 0) return null;
  return (
    <p className={styles['explained']}>
      <span>单位说明</span>
      {[...texts].join('；')}
    </p>
  );
}
