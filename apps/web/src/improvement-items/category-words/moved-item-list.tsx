import type { MovedItems } from '@zhaojian/contract';
import { categoryName, withoutListNumber } from '@zhaojian/report';
import styles from './moved-item-list.module.css';

/** Which items would move from where to where: the counts, and the first of them. */
export function MovedItemList({ moved: { total, moves, items } }: { readonly moved: MovedItems }) {
  if (total === 0) return <p className={styles['none']}>没有条目会变。</p>;
  return (
    <div className={styles['moved']} role="status">
      <p>
        {total} 条会变：
        {moves
          .map(({ from, to, items: count }) => `${categoryName(from)} → ${categoryName(to)} ${count} 条`)
          .join('；')}
      </p>
      <ul>
        {items.map(({ agencyName, year, sentence, from, to }, index) => (
          <li key={index}>
            {withoutListNumber(sentence)}
            <span className="quiet">
              {' '}
              {agencyName} {year} 年：{categoryName(from)} → {categoryName(to)}
            </span>
          </li>
        ))}
      </ul>
      {items.length < total && <p className="quiet">只列出前 {items.length} 条。</p>}
    </div>
  );
}
