import { type QueueReason, reasonOf, type ReviewQueue } from '@zhaojian/contract';
import { Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { QueuePartSearch } from './queue-part.ts';
import styles from './queue-choices.module.css';

const ALL = 'all';

/** What those that wait for a reason are called. */
export const nameOf = (id: QueueReason): string => (id === 'clean' ? '无异常' : reasonOf(id).name);
const meaningOf = (id: QueueReason): string =>
  id === 'clean' ? '没有一项要看的：没有不符、提示、存疑，也没有被退回过' : reasonOf(id).means;

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The choices, and one in the address that is no longer offered: named, so that it can be seen and dropped. */
const withChosen = (choices: readonly Choice[], chosen: string | undefined, label: string): Choice[] => [
  ...choices,
  ...(chosen === undefined || choices.some(({ value }) => value === chosen)
    ? []
    : [{ value: chosen, label }]),
];

interface Props {
  readonly part: QueuePartSearch;
  readonly queue: ReviewQueue | undefined;
  readonly onChange: (change: QueuePartSearch) => void;
}

/** To what the queue is narrowed and how it is ordered, each with how many it would leave. */
export function QueueChoices({ part, queue, onChange }: Props) {
  const reasons = (queue?.reasons ?? []).filter(({ id, count }) => count > 0 || id === part.reason);
  return (
    <div className={styles['choices']}>
      <div className={styles['reasons']} role="group" aria-label="按先看什么筛选">
        <button
          type="button"
          aria-pressed={part.reason === undefined}
          onClick={() => onChange({ reason: undefined })}
        >
          全部
        </button>
        {reasons.map(({ id, count }) => (
          <button
            key={id}
            type="button"
            title={meaningOf(id)}
            aria-pressed={part.reason === id}
            onClick={() => onChange({ reason: part.reason === id ? undefined : id })}
          >
            {nameOf(id)} <span className={styles['count']}>{count}</span>
          </button>
        ))}
      </div>
      <div className={styles['others']}>
        <Segmented
          aria-label="排列方式"
          value={part.order ?? 'oldest'}
          options={[
            { value: 'oldest', label: '等得久的在前' },
            { value: 'gravest', label: '问题重的在前' },
          ]}
          onChange={(order) => onChange({ order: order === 'gravest' ? 'gravest' : undefined })}
        />
        <Select
          aria-label="按区县筛选"
          className={styles['select'] ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          value={part.district ?? ALL}
          options={withChosen(
            [
              { value: ALL, label: '全部区县和单位' },
              ...(queue?.districts ?? []).map(({ agencyId, agencyName, count }) => ({
                value: agencyId,
                label: `${agencyName} ${count}`,
              })),
            ],
            part.district,
            '所选地区',
          )}
          onChange={(district) => onChange({ district: district === ALL ? undefined : district })}
        />
        <Select
          aria-label="按审核人筛选"
          className={styles['select'] ?? ''}
          value={part.reviewer ?? ALL}
          options={withChosen(
            [
              { value: ALL, label: '不论谁在审' },
              { value: 'nobody', label: '没有人在审' },
              { value: 'self', label: '我正在审' },
              ...(queue?.reviewers ?? []).map(({ accountId, name, count }) => ({
                value: accountId,
                label: `${name}在审 ${count}`,
              })),
            ],
            part.reviewer,
            queue ? '所选审核人（现在没有在审）' : '所选审核人',
          )}
          onChange={(reviewer) => onChange({ reviewer: reviewer === ALL ? undefined : reviewer })}
        />
        <SearchInQueue search={part.search ?? ''} onSearch={(search) => onChange({ search })} />
      </div>
    </div>
  );
}

interface SearchProps {
  /** What the queue is narrowed to, as the address has it. */
  readonly search: string;
  readonly onSearch: (search: string | undefined) => void;
}

function SearchInQueue({ search, onSearch }: SearchProps) {
  const [typed, setTyped] = useState({ text: search, over: search });
  // The address changed by itself, e.g. on the way back: what it says is shown.
  const text = typed.over === search ? typed.text : search;
  return (
    <Input.Search
      aria-label="按机构名称查找"
      className={styles['select'] ?? ''}
      placeholder="机构名称或拼音"
      allowClear
      value={text}
      onChange={({ target }) => setTyped({ text: target.value, over: search })}
      onSearch={(asked) => onSearch(asked.trim() || undefined)}
    />
  );
}
