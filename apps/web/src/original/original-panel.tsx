import { DownloadOutlined } from '@ant-design/icons';
import type { ReportVersion } from '@zhaojian/contract';
import type { CellKey, Report, Section } from '@zhaojian/report';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useMemo } from 'react';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { originalFileAddress, originalQuery } from '../submissions/submissions.queries.ts';
import { nameOf, locatedFigures, spotOf } from './marked-locations.ts';
import styles from './original-panel.module.css';
import { OriginalView } from './original-view.tsx';
import { AgainButton, UnreachableNotice } from './unreachable-notice.tsx';

interface Props {
  readonly version: ReportVersion;
  /** The report with the locations of its cells; the version's own unless it is being edited. */
  readonly report?: Report;
  readonly selectedKey: CellKey | null;
  /** The section being looked at: gone to while no cell is selected. */
  readonly section?: Section['id'];
  readonly onSelect: (key: CellKey) => void;
}

/** The original beside the table: marked where the selected cell is; a click on a figure in it selects its cell. */
export function OriginalPanel(props: Props) {
  const { version, report = version.report, selectedKey, section, onSelect } = props;
  const { agencyId, year, number, original } = version;
  const { data, error, fetchStatus, refetch } = useQuery({
    ...originalQuery(agencyId, year, number),
    enabled: original !== null,
  });
  const figures = useMemo(() => locatedFigures(report), [report]);
  const spot = useMemo(() => spotOf(report, selectedKey, section), [report, selectedKey, section]);

  if (!original) {
    return <p className={styles['empty']}>这一版是在线填写的，没有原始文件。</p>;
  }
  const address = originalFileAddress(agencyId, year, number);
  return (
    <section className={styles['panel']} aria-label="原文">
      <header className={styles['head']}>
        <h2 title={original.fileName}>{original.fileName}</h2>
        <Button size="small" icon={<DownloadOutlined />} href={address} download={original.fileName}>
          下载
        </Button>
      </header>
      {selectedKey && !spot.location && (
        <p className={styles['notice']} aria-live="polite">
          原文里没有找到“{nameOf(report, selectedKey)}”，请对照原文自行核对。
        </p>
      )}
      <div className={styles['view']}>
        {!data && fetchStatus === 'fetching' && <Skeleton active paragraph={{ rows: 12 }} />}
        {!data && fetchStatus === 'paused' && (
          <UnreachableNotice title="网络断开了，原文没有取到。" onAgain={() => void refetch()} />
        )}
        {error && fetchStatus === 'idle' && (
          <RefusalAlert error={error} action={<AgainButton onAgain={() => void refetch()} />} />
        )}
        {data && (
          <OriginalView rendering={data} figures={figures} {...spot} address={address} onSelect={onSelect} />
        )}
      </div>
    </section>
  );
}
