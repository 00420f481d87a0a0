import { type ImprovementItem, withoutListNumber } from '@zhaojian/report';
import { Collapse, Tag } from 'antd';
import { ItemCategory } from '../improvement-items/item-category.tsx';
import styles from './named-items.module.css';

const KINDS = { problem: '问题', measure: '措施', done: '已改进' } as const;

/** antd's words for what the theme colours amber, blue and green. */
const TONES = { problem: 'warning', measure: 'processing', done: 'success' } as const;

/** The problems and measures recognised in the text, as the statistics count them. */
export function NamedItems({ items }: { readonly items: readonly ImprovementItem[] }) {
  if (items.length === 0) return null;
  return (
    <Collapse
      size="small"
      ghost
      items={[
        {
          key: 'items',
          label: `从这一部分识别出 ${items.length} 条问题、措施和改进`,
          children: (
            <ul className={styles['named']}>
              {items.map(({ kind, category, sentence }) => (
                <li key={`${kind}.${sentence}`}>
                  <Tag color={TONES[kind]}>{KINDS[kind]}</Tag>
                  <span className="quiet">
                    <ItemCategory category={category} sentence={sentence} />
                  </span>
                  <span>{withoutListNumber(sentence)}</span>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
