import type { ReportVersion } from '@zhaojian/contract';
import type { CellKey, Section } from '@zhaojian/report';
import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { OriginalPanel } from '../original/original-panel.tsx';
import styles from './review-side.module.css';

export type Side = 'original' | 'words' | 'letter' | 'trail';

interface Props {
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly version: ReportVersion;
  readonly selectedKey: CellKey | null;
  readonly section: Section['id'];
  readonly onSelect: (key: CellKey) => void;
  /** Null where nothing can be decided. */
  readonly letter: ReactNode;
  readonly trail: ReactNode;
  readonly words: ReactNode;
  /** How many points the letter has. */
  readonly points: number;
}

/** Beside the table: the original, whose words it is, the letter, or what has happened. */
export function ReviewSide(props: Props) {
  const { side, onSide, version, letter, trail, words, points } = props;
  const options: { value: Side; label: string }[] = [
    { value: 'original', label: '原文' },
    { value: 'words', label: '文字来源' },
    ...(letter ? [{ value: 'letter' as const, label: points > 0 ? `退回意见 ${points}` : '退回意见' }] : []),
    { value: 'trail', label: '经过' },
  ];
  return (
    <aside className={styles['side']} aria-label="对照">
      <Segmented block value={side} options={options} onChange={onSide} />
      <div className={styles['body']}>
        {side === 'original' && (
          <OriginalPanel
            version={version}
            selectedKey={props.selectedKey}
            section={props.section}
            onSelect={props.onSelect}
          />
        )}
        {side === 'words' && <div className={styles['sheet']}>{words}</div>}
        {side === 'letter' && <div className={styles['sheet']}>{letter}</div>}
        {side === 'trail' && <div className={styles['sheet']}>{trail}</div>}
      </div>
    </aside>
  );
}
