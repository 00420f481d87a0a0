import { ITEM_KIND_NAMES, type ItemReading, type StandingItem } from '@zhaojian/contract';
import {
  correctionsAround,
  IMPROVEMENT_CATEGORIES,
  type ImprovementItem,
  type ItemChange,
  nameOfItem,
  withoutListNumber,
} from '@zhaojian/report';
import { Button, Segmented, Select, Space } from 'antd';
import { useState } from 'react';
import { CutDialog } from './cut-dialog.tsx';
import styles from './item-editor.module.css';
import type { Correcting } from './use-correcting.ts';

const KINDS = (Object.keys(ITEM_KIND_NAMES) as ImprovementItem['kind'][]).map((value) => ({
  value,
  label: ITEM_KIND_NAMES[value],
}));
const CATEGORIES = IMPROVEMENT_CATEGORIES.map(({ id, label }) => ({ value: id, label }));
const NONE = -1;
const LONGEST_OPTION = 24;

interface Props {
  readonly reading: ItemReading;
  readonly index: number;
  readonly isPending: boolean;
  readonly onSend: (wanted: Correcting) => void;
}

/** Everything that can be said of an item instead of the program. */
export function ItemEditor({ reading: { items, removed }, index, isPending, onSend }: Props) {
  const [isCutting, setCutting] = useState(false);
  const item = items[index] as StandingItem;
  const next = items[index + 1];
  const send = (change: ItemChange) => {
    setCutting(false);
    onSend({ correct: { item: nameOfItem(items, index), seen: item.corrections.at(-1) ?? null, change } });
  };
  const problems = items.flatMap(({ kind, sentence }, at) =>
    kind === 'problem' ? [{ value: at, label: `${at + 1}. ${briefly(sentence)}` }] : [],
  );
  return (
    <div className={styles['editor']}>
      <div className={styles['field']}>
        <span>类型</span>
        <Segmented
          size="small"
          aria-label="类型"
          disabled={isPending}
          options={KINDS}
          value={item.kind}
          onChange={(to) => send({ kind: 'retype', to })}
        />
      </div>
      <div className={styles['field']}>
        <span>类别</span>
        <Select
          size="small"
          aria-label="类别"
          className={styles['choice'] ?? ''}
          disabled={isPending}
          options={CATEGORIES}
          value={item.category}
          onChange={(to) => send({ kind: 'resort', to })}
        />
      </div>
      {item.kind !== 'problem' && (
        <div className={styles['field']}>
          <span>针对的问题</span>
          <Select
            size="small"
            aria-label="针对的问题"
            className={styles['choice'] ?? ''}
            disabled={isPending}
            popupMatchSelectWidth={false}
            options={[{ value: NONE, label: '不针对其中哪一个' }, ...problems]}
            value={item.mends ?? NONE}
            onChange={(at) => send({ kind: 'tie', problem: at === NONE ? null : nameOfItem(items, at) })}
          />
        </div>
      )}
      <Space wrap size="small">
        <Button
          size="small"
          disabled={isPending || item.sentence.length < 2}
          onClick={() => setCutting(true)}
        >
          拆成两条
        </Button>
        <Button
          size="small"
          disabled={isPending || !next}
          onClick={() => next && send({ kind: 'join', next: next.sentence })}
        >
          与下一条合并
        </Button>
        <Button size="small" disabled={isPending} onClick={() => send({ kind: 'remove' })}>
          不是条目，去掉
        </Button>
        {item.corrections.length > 0 && (
          <Button
            size="small"
            disabled={isPending}
            onClick={() => onSend({ restore: correctionsAround(item, [...items, ...removed]) })}
          >
            恢复程序识别的结果
          </Button>
        )}
      </Space>
      {isCutting && (
        <CutDialog
          sentence={item.sentence}
          isPending={isPending}
          onCut={(head) => send({ kind: 'cut', head })}
          onClose={() => setCutting(false)}
        />
      )}
    </div>
  );
}

function briefly(sentence: string): string {
  const words = withoutListNumber(sentence);
  return words.length > LONGEST_OPTION ? `${words.slice(0, LONGEST_OPTION)}…` : words;
}
