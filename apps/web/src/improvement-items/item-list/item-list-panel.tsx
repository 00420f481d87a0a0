import type { ImprovementItemPage } from '@zhaojian/contract';
import { IMPROVEMENT_CATEGORIES, type ImprovementItem, withoutListNumber } from '@zhaojian/report';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Segmented, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { Panel } from '../../page/panel.tsx';
import { PageTurner } from '../../page/page-turner.tsx';
import { improvementItemsQuery, ITEMS_A_PAGE } from '../improvement-items.queries.ts';
import { ItemCategory } from '../item-category.tsx';
import { Recurrence } from '../recurrence/recurrence.tsx';
import styles from './item-list-panel.module.css';

interface Props {
  readonly agencyId: string;
  readonly year: number;
  readonly category: string | undefined;
  readonly page: number;
  readonly onChoose: (step: {
    readonly category?: string | undefined;
    readonly page?: number | undefined;
  }) => void;
}

const KINDS: readonly { readonly value: ImprovementItem['kind']; readonly label: string }[] = [
  { value: 'problem', label: '存在的问题' },
  { value: 'measure', label: '改进措施' },
  { value: 'done', label: '已改进的' },
];

function Item({ item }: { readonly item: ImprovementItemPage['items'][number] }) {
  const { agencyId, agencyName, year, sentence, category, again } = item;
  return (
    <li className={styles['item']}>
      <p className={styles['sentence']}>{withoutListNumber(sentence)}</p>
      <div className={styles['source']}>
        <Link to="/reports/$agencyId/$year" params={{ agencyId, year }} search={{}}>
          {agencyName}
        </Link>
        <ItemCategory category={category} sentence={sentence} />
        {again && <Recurrence agencyId={agencyId} year={year} sentence={sentence} again={again} />}
      </div>
    </li>
  );
}

/** The sentences of section 五 with the agencies that wrote them; those repeated year after year are marked. */
export function ItemListPanel({ agencyId, year, category, page, onChoose }: Props) {
  const [kind, setKind] = useState<ImprovementItem['kind']>('problem');
  const { data, error, isPlaceholderData } = useQuery(
    improvementItemsQuery({ agencyId, year, category, kind, page }),
  );
  return (
    <Panel
      title={`${year} 年写了什么`}
      note={data && `共 ${data.total} 条，原文摘自各单位年报。只有逐字相同、换了说法的同一问题才算连续提出。`}
      actions={
        <div className={styles['filters']}>
          <Segmented
            size="small"
            options={[...KINDS]}
            value={kind}
            onChange={(next) => {
              setKind(next);
              onChoose({ category, page: undefined });
            }}
          />
          <Select
            size="small"
            aria-label="类别"
            className={styles['category'] ?? ''}
            allowClear
            placeholder="全部类别"
            value={category}
            options={IMPROVEMENT_CATEGORIES.map(({ id, label }) => ({ value: id, label }))}
            onChange={(next?: string) => onChoose({ category: next, page: undefined })}
          />
        </div>
      }
    >
      {!data && <RefusalAlert error={error} />}
      {!data && !error && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      {data?.total === 0 && (
        <p className={styles['none']}>
          {category
            ? '这一类没有条目。可在上方清除类别，查看全部。'
            : '这一年已通过的年报没有分条写出的内容。'}
        </p>
      )}
      {data && data.total > 0 && (
        <ul className={isPlaceholderData ? styles['stale'] : undefined}>
          {data.items.map((item, index) => (
            <Item key={`${item.agencyId}-${index}`} item={item} />
          ))}
        </ul>
      )}
      <PageTurner
        page={page}
        pageSize={ITEMS_A_PAGE}
        total={data?.total ?? 0}
        unit="条"
        onTurn={(wanted) => onChoose({ category, page: wanted })}
      />
    </Panel>
  );
}
