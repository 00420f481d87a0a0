import { DownloadOutlined } from '@ant-design/icons';
import type { ReportVersion } from '@zhaojian/contract';
import type { CellKey, Report } from '@zhaojian/report';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { useMemo } from 'react';
import { refusalOf } from '../api/refusal.ts';
import { originalFileAddress, originalQuery } from '../submissions/submissions.queries.ts';
import { nameOf, placedFigures, placeOf } from './marked-places.ts';
import styles from './original-panel.module.css';
import { OriginalView } from './original-view.tsx';

interface Props {
  readonly version: ReportVersion;
  /** The report with the places of its cells; the version's own unless it is being edited. */
  readonly report?: Report;
  readonly selectedKey: CellKey | null;
  readonly onSelect: (key: CellKey) => void;
}

/** The original beside the table: marked where the selected cell stands; a click on a figure in it selects its cell. */
export function OriginalPanel({ version, report = version.report, selectedKey, onSelect }: Props) {
  const { agencyId, year, number, original } = version;
  const { data, error, isPending } = useQuery({
    ...originalQuery(agencyId, year, number),
    enabled: original !== null,
  });
  const figures = useMemo(() => placedFigures(report), [report]);
  const place = placeOf(report, selectedKey);

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
      {selectedKey && !place && (
        <p className={styles['notice']} aria-live="polite">
          原文里没有找到“{nameOf(report, selectedKey)}”，请对照原文自行核对。
        </p>
      )}
      <div className={styles['view']}>
        {isPending && <Skeleton active paragraph={{ rows: 12 }} />}
        {error && <Alert type="warning" showIcon title={refusalOf(error).message} />}
        {data && (
          <OriginalView
            rendering={data}
            figures={figures}
            place={place}
            address={address}
            onSelect={onSelect}
          />
        )}
      </div>
    </section>
  );
}
