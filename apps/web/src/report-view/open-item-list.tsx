import { CheckCircleOutlined } from '@ant-design/icons';
import type { Explanation } from '@zhaojian/contract';
import { OPEN_ITEM_KINDS, type OpenItem } from '@zhaojian/report';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { exactFigure } from '../figures/figure-text.ts';
import { Explained } from './explained.tsx';
import { ASKED_TITLES, SEEN_TITLES } from './item-titles.ts';
import styles from './open-item-list.module.css';

interface ItemActions {
  readonly open: (item: OpenItem) => void;
  /** Opens the narrative in which the quoted sentence is. */
  readonly openText: (item: OpenItem) => void;
  /** Absent where nothing may be changed. */
  readonly fix?: (item: OpenItem) => void;
  readonly confirm?: (item: OpenItem) => void;
  readonly fillSum?: (item: OpenItem) => void;
  readonly fillZeros?: (item: OpenItem) => void;
}

interface Props extends ItemActions {
  readonly items: readonly OpenItem[];
  readonly currentId: string | null;
  /** What was explained when the report was submitted: nothing is asked any more. Absent before. */
  readonly explanations?: readonly Explanation[];
}

/** What is open, grouped and ordered by consequence; each opens at its cell and offers the suggested fix. */
export function OpenItemList({ items, currentId, explanations, ...actions }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('li[data-item]') ?? [])];
    entries.find((entry) => entry.dataset['item'] === currentId)?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  if (items.length === 0) {
    return (
      <p className={styles['nothingOpen']}>
        <CheckCircleOutlined />{' '}
        {explanations ? '勾稽全部相符，没有存疑的格。' : '没有待处理的事项，可以提交。'}
      </p>
    );
  }
  const titles = explanations ? SEEN_TITLES : ASKED_TITLES;
  return (
    <div ref={list}>
      {OPEN_ITEM_KINDS.map((kind) => {
        const ofKind = items.filter((item) => item.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} aria-label={titles[kind]}>
            <h3 className={styles['kind']} data-kind={kind}>
              {titles[kind]}
              <span>{ofKind.length}</span>
            </h3>
            <ul>
              {ofKind.map((item) => (
                <OpenItemEntry
                  key={item.id}
                  item={item}
                  current={item.id === currentId}
                  explanations={explanations ?? []}
                  {...actions}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface EntryProps extends ItemActions {
  readonly item: OpenItem;
  readonly current: boolean;
  readonly explanations: readonly Explanation[];
}

function OpenItemEntry({ item, current, explanations, open, openText, ...changes }: EntryProps) {
  const { fix, confirm, fillSum, fillZeros } = changes;
  return (
    <li
      className={styles['item']}
      data-item={item.id}
      data-kind={item.kind}
      aria-current={current ? 'true' : undefined}
    >
      <button type="button" className={styles['itemOpen']} onClick={() => open(item)}>
        <strong>{item.title}</strong>
        <span>{item.suggestedFixMessage ?? item.message}</span>
        {item.quote && <q>{item.quote}</q>}
      </button>
      <Explained item={item} explanations={explanations} />
      {item.suggestedFix && fix && (
        <Button size="small" type="primary" ghost onClick={() => fix(item)}>
          改为 {item.suggestedFix.to}
        </Button>
      )}
      {item.quote && item.textSection && item.textSection !== item.section && (
        <Button size="small" onClick={() => openText(item)}>
          看原句
        </Button>
      )}
      {item.kind === 'doubt' && confirm && (
        <Button size="small" onClick={() => confirm(item)}>
          {item.alike ? `这 ${item.alike.length} 格都确认无误` : '确认无误'}
        </Button>
      )}
      {item.sum !== undefined && fillSum && (
        <Button size="small" type="primary" ghost onClick={() => fillSum(item)}>
          填 {exactFigure(item.sum)}
        </Button>
      )}
      {item.mayBeZeros && fillZeros && (
        <Button size="small" onClick={() => fillZeros(item)}>
          其余空格填 0
        </Button>
      )}
    </li>
  );
}
