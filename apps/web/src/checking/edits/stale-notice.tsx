import type { ReportVersion } from '@zhaojian/contract';
import { Alert, Button, Popconfirm } from 'antd';
import { momentText } from '../../dates/days.ts';
import type { Edits } from './edits.ts';
import { differences } from './stale-edits.ts';
import styles from './stale-notice.module.css';

interface Props {
  readonly newest: ReportVersion;
  readonly edits: Edits;
  readonly onApply: () => void;
  readonly onDiscard: () => void;
}

/** Someone saved meanwhile: what was typed here is kept, shown beside the newest, and can be laid on it. */
export function StaleNotice({ newest, edits, onApply, onDiscard }: Props) {
  const differing = differences(newest.report, edits);
  return (
    <Alert
      type="warning"
      showIcon
      title={`${newest.author}在 ${momentText(newest.createdAt)} 保存了第 ${newest.number} 版，您的修改是在第 ${edits.basedOn || '0（空表）'} 版上做的。您的内容都在。`}
      description={
        <>
          {differing.length === 0 ? (
            <p>您改的内容与第 {newest.number} 版相同，可以直接放下。</p>
          ) : (
            <table className={styles['differences']}>
              <thead>
                <tr>
                  <th scope="col">不同之处</th>
                  <th scope="col">您的修改</th>
                  <th scope="col">第 {newest.number} 版</th>
                </tr>
              </thead>
              <tbody>
                {differing.map(({ id, name, mine, theirs }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>{mine}</td>
                    <td>{theirs}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <div className={styles['noticeActions']}>
            {differing.length > 0 && (
              <Button size="small" type="primary" onClick={onApply}>
                把我的修改套用到第 {newest.number} 版
              </Button>
            )}
            <Popconfirm
              title="放弃后不能找回，确定吗？"
              okText="放弃"
              disabled={differing.length === 0}
              onConfirm={onDiscard}
            >
              <Button size="small" onClick={differing.length === 0 ? onDiscard : undefined}>
                {differing.length === 0 ? '知道了' : '放弃我的修改，看最新版'}
              </Button>
            </Popconfirm>
          </div>
        </>
      }
    />
  );
}
