import { itemChangeWords } from '@zhaojian/contract';
import { correctionsAround, withoutListNumber } from '@zhaojian/report';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { momentText } from '../dates/days.ts';
import styles from './item-list.module.css';
import { itemReadingQuery, type VersionAddress } from './item-reading.queries.ts';
import { ItemRow } from './item-row.tsx';
import { MarkedText } from './marked-text.tsx';
import { useCorrecting } from './use-correcting.ts';

/** What was recognised in section 五 of a version, at its place in the text, with the means to correct it for those whose turn it is. */
export function ItemList({ version }: { readonly version: VersionAddress }) {
  const { data: reading, error } = useQuery(itemReadingQuery(version));
  const [selected, setSelected] = useState<number | null>(null);
  const { mutate, isPending, error: refused, reset } = useCorrecting(version);
  if (!reading)
    return error ? <RefusalAlert error={error} /> : <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  const { items, removed, corrections, isCorrectable } = reading;
  const idle = corrections.filter(({ applies }) => !applies);
  return (
    <div className={styles['list']}>
      <RefusalAlert error={refused} type="warning" onClose={reset} />
      {items.length === 0 ? (
        <p className={styles['none']}>
          {reading.text.trim() === ''
            ? '第五部分没有文字，没有可以识别的条目。'
            : '第五部分没有识别出问题、措施或已改进的事项。'}
        </p>
      ) : (
        <>
          <MarkedText reading={reading} selected={selected} onSelect={setSelected} />
          <ol>
            {items.map(({ from, sentence }, index) => (
              <ItemRow
                key={`${from}.${sentence}`}
                version={version}
                reading={reading}
                index={index}
                isSelected={selected === index}
                isPending={isPending}
                onSelect={setSelected}
                onSend={mutate}
              />
            ))}
          </ol>
        </>
      )}
      {removed.length > 0 && (
        <Beside title={`去掉的 ${removed.length} 条`}>
          {removed.map((item) => (
            <li key={`${item.from}.${item.sentence}`}>
              <span>{withoutListNumber(item.sentence)}</span>
              {isCorrectable && (
                <Button
                  size="small"
                  disabled={isPending}
                  onClick={() => mutate({ restore: correctionsAround(item, [...items, ...removed]) })}
                >
                  恢复
                </Button>
              )}
            </li>
          ))}
        </Beside>
      )}
      {idle.length > 0 && (
        <Beside title={`不再适用的更正 ${idle.length} 处：这一版已没有这些句子`}>
          {idle.map(({ id, item, change, author, at }) => (
            <li key={id}>
              <span>
                {withoutListNumber(item.sentence)}
                <span className="quiet">
                  {' '}
                  {author} {momentText(at)}：{itemChangeWords(change)}
                </span>
              </span>
              {isCorrectable && (
                <Button size="small" disabled={isPending} onClick={() => mutate({ restore: [id] })}>
                  清除
                </Button>
              )}
            </li>
          ))}
        </Beside>
      )}
    </div>
  );
}

function Beside({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['beside']}>
      <h4>{title}</h4>
      <ul>{children}</ul>
    </section>
  );
}
