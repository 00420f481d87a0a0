import { FileWordOutlined, GlobalOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { type ReportFileKind, ROUTES, type Submission } from '@zhaojian/contract';
import { privateDataIn } from '@zhaojian/report';
import { Button, Skeleton, Space } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { requestFile } from '../../api/request.ts';
import { useFileMade } from '../../page/downloads/use-file-made.ts';
import { Panel } from '../../page/panel.tsx';
import { PublishingHints } from '../../report-view/publishing-hints.tsx';
import { SignedScanState } from './signed-scan-state.tsx';
import { PublicationState } from './publication-state.tsx';
import { versionQuery } from '../../submissions/submissions.queries.ts';

/** The agency's finished report to sign and to publish, whichever way it came in, and what to look at before that. */
export function FinishedReport({ submission }: { readonly submission: Submission }) {
  const { agencyId, year, acceptedVersion, latestVersion } = submission;
  const number = acceptedVersion ?? latestVersion ?? 0;
  const version = useQuery({ ...versionQuery(agencyId, year, number), enabled: number > 0 });
  const report = version.data?.report;
  const found = useMemo(() => report && privateDataIn(report), [report]);
  if (number === 0) return null;
  return (
    <Panel
      title="签字、公开用的年报"
      note={`第 ${number} 版，按法定格式排好；上传的、在线填写的都一样。`}
      actions={
        <Space wrap>
          <FileButton file={{ agencyId, year, number }} kind="docx" icon={<FileWordOutlined />}>
            下载年报（Word）
          </FileButton>
          <FileButton file={{ agencyId, year, number }} kind="html" icon={<GlobalOutlined />}>
            下载年报（网页）
          </FileButton>
        </Space>
      }
    >
      <RefusalAlert
        error={version.error}
        title="没有查到文字里是否有个人信息，公开以前请自行通读"
        action={
          <Button size="small" loading={version.isFetching} onClick={() => void version.refetch()}>
            重试
          </Button>
        }
      />
      {version.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {report && found && found.length > 0 && (
        <div style={{ marginTop: 10 }}>
          <PublishingHints report={report} found={found} />
        </div>
      )}
      {found?.length === 0 && (
        <p className="quiet">
          文字里没有发现公民身份号码、手机号码和申请人等个人的姓名；公开以前仍请通读一遍。
        </p>
      )}
      <SignedScanState submission={submission} number={number} />
      <PublicationState submission={submission} number={number} />
    </Panel>
  );
}

interface FileButtonProps {
  readonly file: { readonly agencyId: string; readonly year: number; readonly number: number };
  readonly kind: ReportFileKind;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

function FileButton({ file, kind, icon, children }: FileButtonProps) {
  const making = useFileMade();
  const make = () => requestFile(ROUTES.reportFile, { parameters: file, query: { kind } });
  return (
    <Button icon={icon} loading={making.isPending} onClick={() => making.mutate(make)}>
      {children}
    </Button>
  );
}
