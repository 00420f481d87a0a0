import { ARCHIVE_DAYS } from '@zhaojian/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress, Space } from 'antd';
import { DownloadOutlined } from '@ant-design/icons';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { momentText } from '../dates/days.ts';
import { Dialog } from '../page/dialogs/dialog.tsx';
import { useFileMade } from '../page/downloads/use-file-made.ts';
import { archiveFile, beginArchive, ownArchiveQuery } from './report-archives.queries.ts';

interface Props {
  readonly nodeId: string;
  readonly nodeName: string;
  readonly year: number;
  readonly onClose: () => void;
}

/** Has all reports of an area made into one file, shows how far that is, and gives it out. */
export function ReportArchiveDialog({ nodeId, nodeName, year, onClose }: Props) {
  const queries = useQueryClient();
  const own = ownArchiveQuery(nodeId, year);
  const { data: archive, error, isPending } = useQuery(own);
  const beginning = useMutation({
    mutationFn: () => beginArchive({ agencyId: nodeId, year }),
    onSuccess: (begun) => queries.setQueryData(own.queryKey, begun),
  });
  const downloading = useFileMade();
  const begin = { isPending: beginning.isPending, onOk: () => beginning.mutate() };

  return (
    <Dialog
      title={`打包全部报告（${year} 年度）`}
      decision={
        archive?.stage === 'failed'
          ? { okText: '再打包一次', ...begin }
          : archive || isPending
            ? null
            : { okText: '开始打包', ...begin }
      }
      onClose={onClose}
    >
      {archive?.stage === 'making' ? (
        <>
          <Progress
            aria-label="打包的进度"
            percent={Math.floor((archive.done / Math.max(archive.total, 1)) * 100)}
          />
          <p role="status">
            已写好 {archive.done} / {archive.total} 份。
          </p>
          <p className="quiet">可以关掉这个窗口做别的，完成后再打开来取；平台中途停了，会接着做。</p>
        </>
      ) : archive?.stage === 'ready' ? (
        <>
          <p role="status">
            {archive.total} 份报告和目录已经打包好
            {archive.keptUntil && `，保留到 ${momentText(archive.keptUntil)}`}。
          </p>
          <Space wrap>
            <Button
              type="primary"
              icon={<DownloadOutlined />}
              loading={downloading.isPending}
              onClick={() => downloading.mutate(() => archiveFile(archive.id))}
            >
              下载压缩包
            </Button>
            <Button loading={beginning.isPending} onClick={() => beginning.mutate()}>
              按现在的报告重新打包
            </Button>
          </Space>
        </>
      ) : (
        <>
          {archive?.message && <Alert type="error" showIcon message={archive.message} />}
          <p>
            {nodeName}和所有下级单位 {year} 年度已经通过的报告，每份一个 Word
            文件，连同目录装进一个压缩包。目录里列出每一个单位，没有报告的写明到了哪一步。
          </p>
          <p className="quiet">在后台做，几百份要一两分钟。做好后保留 {ARCHIVE_DAYS} 天，只有您能下载。</p>
        </>
      )}
      <RefusalAlert error={beginning.error ?? error} />
    </Dialog>
  );
}
