import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  type ConsolidatedPreview,
  consolidatedPreviewSchema,
  reportVersionSchema,
  ROUTES,
  type Submission,
} from '@zhaojian/contract';
import { formForYear } from '@zhaojian/report';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { request } from '../../api/request.ts';
import { Dialog } from '../../page/dialogs/dialog.tsx';
import {
  submissionHistoryQuery,
  submissionKey,
  versionQuery,
} from '../../submissions/submissions.queries.ts';
import styles from './consolidated-way.module.css';

/** A third way in for a government whose report is of its whole area: drafted from what was accepted in it. */
export function ConsolidatedWay({ submission }: { readonly submission: Submission }) {
  const [isOpen, setOpen] = useState(false);
  if (!submission.coversArea || !submission.editable) return null;
  return (
    <div className={styles['way']}>
      <div>
        <strong>由辖区内的报告汇总生成</strong>
        <p className="quiet">表格取各行政机关已通过报告之和，文字按这些数字起草，生成后在线修改、提交。</p>
      </div>
      <Button onClick={() => setOpen(true)}>生成汇总报告</Button>
      {isOpen && <PreviewDialog submission={submission} onClose={() => setOpen(false)} />}
    </div>
  );
}

function PreviewDialog({ submission, onClose }: { readonly submission: Submission; onClose: () => void }) {
  const { agencyId, year } = submission;
  const parameters = { agencyId, year };
  const queries = useQueryClient();
  const navigate = useNavigate();
  const preview = useQuery({
    queryKey: [...submissionKey(agencyId, year), 'consolidated'],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.consolidatedReport, { parameters, answer: consolidatedPreviewSchema, signal }),
    retry: false,
    gcTime: 0,
  });
  const drafting = useMutation({
    mutationFn: (basedOn: number) =>
      request('POST', ROUTES.consolidatedReport, {
        parameters,
        body: { basedOn },
        answer: reportVersionSchema,
      }),
    onSuccess: async (version) => {
      queries.setQueryData(versionQuery(agencyId, year, version.number).queryKey, version);
      await queries.invalidateQueries({ queryKey: submissionKey(agencyId, year) });
      void queries.invalidateQueries({ queryKey: submissionHistoryQuery(agencyId).queryKey });
      await navigate({ to: '/my-report/$year', params: { year } });
    },
  });
  const seen = preview.data?.latestVersion ?? 0;
  return (
    <Dialog
      title={`生成 ${year} 年度汇总报告`}
      decision={{
        okText: seen > 0 ? `生成第 ${seen + 1} 版` : '生成',
        disabled: !preview.data,
        isPending: drafting.isPending,
        onOk: () => drafting.mutate(seen),
      }}
      onClose={onClose}
    >
      {preview.isPending && <Skeleton active />}
      <RefusalAlert error={preview.error ?? drafting.error} />
      {preview.data && <WhatIsInIt preview={preview.data} />}
    </Dialog>
  );
}

const REASONS = { notHandedIn: '未报送', notAccepted: '已报送，尚未审核通过' } as const;

function WhatIsInIt({ preview }: { readonly preview: ConsolidatedPreview }) {
  const { year, added, expected, missing, rewritten, toSplit, latestVersion } = preview;
  const missed = missing.reduce((sum, { count }) => sum + count, 0);
  const titles = formForYear(year)
    ?.sections.filter(({ id }) => rewritten.some((one) => one === id))
    .map(({ title }) => title);
  return (
    <div className={styles['preview']}>
      <p>
        应汇总 {expected} 家，已通过 <strong>{added}</strong> 家
        {missed === 0 ? '，一家不缺。' : `，还缺 ${missed} 家：`}
      </p>
      {missing.map(({ because, count, names }) => (
        <details key={because} open={count <= 10}>
          <summary>
            {REASONS[because]} {count} 家
          </summary>
          <p className={styles['names']}>
            {names.join('、')}
            {count > names.length && ` 等 ${count} 家，全部名单见“填报进度”。`}
          </p>
        </details>
      ))}
      {missed > 0 && (
        <p className="quiet">现在也可以生成：缺的单位会在第六部分末尾列出，以后可以重新生成。</p>
      )}
      {toSplit.length > 0 && (
        <p>有的单位把几项合并填报，只有合计，{toSplit.length} 格分项不明，会空着，请问清后补填。</p>
      )}
      {titles && titles.length > 0 && (
        <p>“{titles.join('”“')}”改写过，沿用改写的文字，不重新起草；表格按现在的汇总数。</p>
      )}
      {latestVersion > 0 && (
        <p>
          现有的第 {latestVersion} 版保留，生成的是第 {latestVersion + 1} 版。
        </p>
      )}
    </div>
  );
}
