import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { isPastYear } from '@zhaojian/contract';
import { todayInChina } from '../dates/days.ts';
import { PanelColumns } from '../page/panel-columns.tsx';
import { Panel } from '../page/panel.tsx';
import { collectionRoundsQuery } from '../area/collection-rounds.queries.ts';
import { whyNotOpen } from '../area/why-not-open.ts';
import { PageError } from '../page/without-content/page-error.tsx';
import { usePlace } from '../address/place.ts';
import { useMay } from '../session/use-session.ts';
import styles from './batch-imports-page.module.css';
import { batchImportPageQuery, batchImportQuery } from './batch-imports.queries.ts';
import { createBatchImport } from './batch-imports.requests.ts';
import { BatchTable } from './batch-table.tsx';
import type { ChosenFile } from './chosen-files.ts';
import { DropZone } from './drop-zone.tsx';

const SHOWN = 20;

/** 批量导入: many files at once, and what became of the batches before. */
export function BatchImportsPage() {
  const { year } = usePlace();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: rounds } = useSuspenseQuery(collectionRoundsQuery);
  const round = rounds.find((candidate) => candidate.year === year) ?? null;
  const isPast = useMay('report.load') && isPastYear(year, round, todayInChina());
  const closed = isPast ? null : whyNotOpen(round, year);
  const [sent, setSent] = useState(0);
  const [none, setNone] = useState(false);
  const batches = useQuery(batchImportPageQuery(1, SHOWN));
  const sending = useMutation({
    mutationFn: (files: readonly ChosenFile[]) => {
      setSent(0);
      return createBatchImport(year, files, setSent);
    },
    onSuccess: async (batch) => {
      queries.setQueryData(batchImportQuery(batch.id).queryKey, batch);
      await navigate({ to: '/imports/$id', params: { id: batch.id } });
    },
  });
  if (batches.error) return <PageError error={batches.error} />;

  return (
    <PanelColumns layout="one">
      <header>
        <h1>批量导入</h1>
        <p className="quiet">
          把辖区内各机关的年度报告一次交进来：逐份识别、核对机关、校验，存为各机关的草稿。机关仍要自己核对并提交。
        </p>
      </header>
      <Panel
        title={`导入 ${year} 年度报告`}
        note={
          isPast
            ? `${year} 年度不再由单位填报，导入的文件标明“上级补录”，读取完毕后在“历年数据”里核对，一次确认后计入。`
            : '导入到页面上方所选的年度；其他年度的文件不会导入，会逐个说明。'
        }
      >
        {closed ? (
          <Alert type="info" showIcon title={closed} description="可以在页面上方改选其他年度。" />
        ) : (
          <DropZone
            year={year}
            sent={sending.isPending ? sent : null}
            onFiles={(files) => {
              setNone(files.length === 0);
              if (files.length > 0) sending.mutate(files);
            }}
          />
        )}
        {none && (
          <Alert
            type="warning"
            showIcon
            title="里面没有文件。请选择年度报告、装有年度报告的文件夹或压缩包。"
          />
        )}
        <RefusalAlert error={sending.error} title="没有导入" onClose={() => sending.reset()} />
      </Panel>
      <Panel title="最近的导入">
        <div className={styles['rows']}>
          <BatchTable batches={batches.data?.items ?? []} loading={batches.isPending} />
        </div>
      </Panel>
    </PanelColumns>
  );
}
