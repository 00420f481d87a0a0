import { BROKEN_LINK_NAMES, type BrokenLink, type RecordState } from '@zhaojian/contract';
import { Alert } from 'antd';
import { momentText } from '../../dates/days.ts';
import { exactFigure } from '../../figures/figure-text.ts';
import { LabelledLines } from '../../page/labelled-lines.tsx';
import styles from './record-chain.module.css';

const whereText = ({ position, entryId }: BrokenLink): string =>
  [position === null ? '' : `第 ${position} 环`, entryId === null ? '' : `记录 ${entryId}`]
    .filter((part) => part !== '')
    .join('，');

/** What a chain is good for, beside it. */
export const CHAIN_NOTE =
  '每条操作记录写入后几秒内连入一条哈希链：事后改动、删除或插入记录，核验时会发现。链头请定期记在本系统以外。';

/** Whether the record of changes is as it was written: what is in its chain, and what going through it found last. */
export function RecordChain({ record: { links, waiting, verified } }: { readonly record: RecordState }) {
  const lines = [
    { label: '已入链', text: `${exactFigure(links)} 条` },
    { label: '尚未入链', text: `${exactFigure(waiting)} 条` },
    {
      label: '最近一次核验',
      text: verified
        ? `${momentText(verified.at)}，${exactFigure(verified.links)} 条`
        : '还没有，每天自动核验一次',
    },
    ...(verified?.head
      ? [{ label: '当时的链头', text: `${verified.head.position}:${verified.head.hash}` }]
      : []),
  ];
  return (
    <>
      {verified?.first && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={`发现 ${verified.broken} 处不符，第一处：${BROKEN_LINK_NAMES[verified.first.kind]}（${whereText(verified.first)}）`}
          description={`${verified.first.entry ? `这条记录现为：${verified.first.entry}。` : ''}有人绕过本系统改动了数据库。请保留现场，与备份比对，并报告单位的网络安全负责人。`}
        />
      )}
      <div className={styles['lines']}>
        <LabelledLines lines={lines} />
      </div>
    </>
  );
}
