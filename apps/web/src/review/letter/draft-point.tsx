import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { TEXT_LIMITS } from '@zhaojian/contract';
import { type Form, placeName } from '@zhaojian/report';
import { Button, Input } from 'antd';
import type { MouseEvent } from 'react';
import type { DraftPoint } from './draft-letter.ts';
import styles from './draft-point.module.css';

interface Props {
  readonly form: Form;
  readonly point: DraftPoint;
  readonly number: number;
  readonly times: number;
  readonly isLast: boolean;
  readonly refused: boolean;
  readonly onText: (text: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onOpen: () => void;
}

/** One point of the letter being written: its place, its words, its place in the order. */
export function DraftPointField({ form, point, number, times, isLast, refused, ...does }: Props) {
  /** The focus goes with the point: to its field where it cannot be moved further. */
  const move = (by: 1 | -1) => (event: MouseEvent<HTMLElement>) => {
    const button = event.currentTarget;
    does.onMove(by);
    requestAnimationFrame(() => {
      if (button.matches(':disabled')) button.closest('li')?.querySelector('textarea')?.focus();
      else button.focus();
    });
  };
  return (
    <li className={styles['point']}>
      <div className={styles['head']}>
        <button type="button" className={styles['place']} onClick={does.onOpen}>
          {number}. {placeName(form, point.about)}
        </button>
        {times > 1 && <span className={styles['again']}>第 {times} 次提出</span>}
        <span className={styles['tools']}>
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={`第 ${number} 条上移`}
            disabled={number === 1}
            onClick={move(-1)}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={`第 ${number} 条下移`}
            disabled={isLast}
            onClick={move(1)}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={`删去第 ${number} 条`}
            onClick={does.onRemove}
          />
        </span>
      </div>
      <Input.TextArea
        aria-label={`第 ${number} 条意见`}
        value={point.text}
        maxLength={TEXT_LIMITS.point}
        autoSize={{ minRows: 1, maxRows: 8 }}
        status={refused ? 'error' : ''}
        placeholder="哪里不对、怎样改。"
        onChange={({ target }) => does.onText(target.value)}
      />
    </li>
  );
}
