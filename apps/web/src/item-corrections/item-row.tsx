import { ITEM_KIND_NAMES, itemChangeWords, type ItemReading, type StandingItem } from '@zhaojian/contract';
import { categoryName, withoutListNumber } from '@zhaojian/report';
import { Button, Tag } from 'antd';
import { useEffect, useRef } from 'react';
import { momentText } from '../dates/days.ts';
import { Recurrence } from '../improvement-items/recurrence/recurrence.tsx';
import { ItemEditor } from './item-editor.tsx';
import styles from './item-row.module.css';
import type { VersionAddress } from './item-reading.queries.ts';
import { sortedWords } from './sorted-words.ts';
import type { Correcting } from './use-correcting.ts';

/** antd's words for what the theme colours amber, blue and green. */
const TONES = { problem: 'warning', measure: 'processing', done: 'success' } as const;

interface Props {
  readonly version: VersionAddress;
  readonly reading: ItemReading;
  readonly index: number;
  readonly isSelected: boolean;
  readonly isPending: boolean;
  readonly onSelect: (index: number | null) => void;
  readonly onSend: (wanted: Correcting) => void;
}

/** One item with why it is sorted so, whose corrections it has, and the means to correct it. */
export function ItemRow({ version, reading, index, isSelected, isPending, onSelect, onSend }: Props) {
  const { agencyId, year } = version;
  const { items, corrections, isCorrectable } = reading;
  const { kind, category, sentence, mends, again, ...item } = items[index] as StandingItem;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const own = corrections.filter(({ id }) => item.corrections.includes(id));
  return (
    <li ref={row} className={styles['item']} data-selected={isSelected || undefined}>
      <div className={styles['line']}>
        <span className={styles['number']}>{index + 1}</span>
        <Tag color={TONES[kind]}>{ITEM_KIND_NAMES[kind]}</Tag>
        <p className={styles['sentence']}>{withoutListNumber(sentence)}</p>
        <Button
          size="small"
          type="link"
          aria-expanded={isSelected}
          aria-label={`${isSelected ? '收起' : isCorrectable ? '更正' : '对照原文'}第 ${index + 1} 条`}
          onClick={() => onSelect(isSelected ? null : index)}
        >
          {isSelected ? '收起' : isCorrectable ? '更正' : '对照原文'}
        </Button>
      </div>
      <div className={styles['about']}>
        <span>
          {categoryName(category)}（{sortedWords(items[index] as StandingItem)}）
        </span>
        {mends !== null && <span>针对第 {mends + 1} 条</span>}
        {own.map(({ id, change, author, at }) => (
          <span key={id}>
            {author} {momentText(at)}：{itemChangeWords(change)}
          </span>
        ))}
        {again && <Recurrence agencyId={agencyId} year={year} sentence={sentence} again={again} />}
      </div>
      {isSelected && isCorrectable && (
        <ItemEditor reading={reading} index={index} isPending={isPending} onSend={onSend} />
      )}
    </li>
  );
}
