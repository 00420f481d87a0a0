import type { Explanation } from '@zhaojian/contract';
import { OPEN_ITEM_KINDS, type OpenItem } from '@zhaojian/report';
import { Checkbox } from 'antd';
import { Explained } from '../report-view/explained.tsx';
import { SEEN_TITLES } from '../report-view/item-titles.ts';
import styles from './review-items.module.css';

interface Props {
  readonly items: readonly OpenItem[];
  readonly explanations: readonly Explanation[];
  /** The cell marked in the table: its items are marked too. */
  readonly selectedKey: string | null;
  readonly onOpen: (item: OpenItem) => void;
  /** Null where nothing can be decided. */
  readonly letter: {
    readonly holds: (item: OpenItem) => boolean;
    readonly toggle: (item: OpenItem) => void;
  } | null;
}

/** The findings, each with what the agency says about it; ticking one writes it into the letter. */
export function ReviewItems({ items, explanations, selectedKey, onOpen, letter }: Props) {
  if (items.length === 0) return <p className={styles['none']}>勾稽全部相符，没有存疑的格。</p>;
  return (
    <>
      {OPEN_ITEM_KINDS.map((kind) => {
        const ofKind = items.filter((item) => item.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} aria-label={SEEN_TITLES[kind]}>
            <h3 className={styles['kind']} data-kind={kind}>
              {SEEN_TITLES[kind]} <span>{ofKind.length}</span>
            </h3>
            <ul>
              {ofKind.map((item) => (
                <li
                  key={item.id}
                  className={styles['item']}
                  data-kind={kind}
                  aria-current={item.key !== null && item.key === selectedKey ? 'true' : undefined}
                >
                  {letter && (
                    <Checkbox
                      className={styles['tick'] ?? ''}
                      aria-label={`把“${item.title}”写入退回意见`}
                      checked={letter.holds(item)}
                      onChange={() => letter.toggle(item)}
                    />
                  )}
                  <button type="button" className={styles['open']} onClick={() => onOpen(item)}>
                    <strong>{item.title}</strong>
                    <span>{item.findings.length > 1 ? item.suggestedFixMessage : item.message}</span>
                    {item.quote && <q>{item.quote}</q>}
                  </button>
                  <Explained item={item} explanations={explanations} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
