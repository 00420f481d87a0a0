import { BellOutlined, CopyOutlined, DownloadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { useRefusalMessage } from '../../api/use-refusal-message.ts';
import { Dialog } from '../../page/dialogs/dialog.tsx';
import { copyText } from '../../page/downloads/clipboard.ts';
import { useFileMade } from '../../page/downloads/use-file-made.ts';
import { submissionsFile } from '../../submissions/submission-list.queries.ts';
import { useMay } from '../../session/use-session.ts';
import { RemindDialog } from '../reminders/remind-dialog.tsx';
import { callList } from './late-agencies.ts';
import { OVERDUE, overdueAgenciesQuery } from './overdue-agencies.queries.ts';

interface Props {
  readonly nodeId: string;
  readonly year: number;
  /** What else may be done from there. */
  readonly children?: ReactNode;
}

/** The agencies that owe a report, to read from at the telephone or to open in Excel. */
export function OverdueActions({ nodeId, year, children }: Props) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const mayRemind = useMay('report.remind');
  const [toRemind, setToRemind] = useState<readonly string[] | null>(null);
  const [toCopyByHand, setToCopyByHand] = useState<string | null>(null);
  const overdue = () => queries.fetchQuery(overdueAgenciesQuery(nodeId, year));
  const tell = useRefusalMessage();
  const downloading = useFileMade();

  const copy = async () => {
    const rows = await overdue();
    if (rows.length === 0) return void message.info('没有逾期未交的单位，不用催报。');
    const text = callList(rows);
    if (!(await copyText(text))) return setToCopyByHand(text);
    return void message.success(`已复制 ${rows.length} 个逾期未交单位，可粘贴到通知里，或照着逐个联系。`);
  };
  const remindAll = async () => {
    const rows = await overdue();
    if (rows.length === 0) return void message.info('没有逾期未交的单位，不用提醒。');
    setToRemind(rows.map(({ agencyId }) => agencyId));
  };
  return (
    <Space wrap>
      {mayRemind && (
        <Button type="primary" icon={<BellOutlined />} onClick={() => void remindAll().catch(tell)}>
          提醒逾期单位
        </Button>
      )}
      <Button icon={<CopyOutlined />} onClick={() => void copy().catch(tell)}>
        复制逾期名单
      </Button>
      <Button
        icon={<DownloadOutlined />}
        loading={downloading.isPending}
        onClick={() => downloading.mutate(() => submissionsFile({ agencyId: nodeId, year, ...OVERDUE }))}
      >
        下载名单
      </Button>
      {children}
      {toRemind && (
        <RemindDialog nodeId={nodeId} year={year} agencyIds={toRemind} onClose={() => setToRemind(null)} />
      )}
      <Dialog
        open={toCopyByHand !== null}
        title="逾期未交名单"
        decision={null}
        onClose={() => setToCopyByHand(null)}
      >
        <p className="quiet">浏览器不允许自动复制，请全选后按 Ctrl+C。</p>
        <Input.TextArea
          aria-label="逾期未交名单"
          readOnly
          value={toCopyByHand ?? ''}
          autoSize={{ minRows: 6, maxRows: 18 }}
          onFocus={({ target }) => target.select()}
        />
      </Dialog>
    </Space>
  );
}
