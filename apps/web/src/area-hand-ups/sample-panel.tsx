import { type AreaHandUp, HAND_UP_CHANGES, SAMPLE_VERDICTS, SPOT_CHECK } from '@zhaojian/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { useRefusalMessage } from '../api/use-refusal-message.ts';
import { momentText } from '../dates/days.ts';
import { Panel } from '../page/panel.tsx';
import { RowsTable } from '../page/rows-table.tsx';
import { drawHandUpSample } from './area-hand-ups.requests.ts';
import { JudgeDialog } from './judge-dialog.tsx';

type Sampled = AreaHandUp['sample'][number];

/** 抽查: which of the reports handed up were drawn by chance, and what was found of each. */
export function SamplePanel({ handUp }: { readonly handUp: AreaHandUp }) {
  const { sample, sampleSize, samples, year, changes } = handUp;
  const changed = new Map(changes.map(({ agencyId, change }) => [agencyId, change]));
  const [judging, setJudging] = useState<Sampled | null>(null);
  const queries = useQueryClient();
  const tell = useRefusalMessage();
  const drawing = useMutation({
    mutationFn: () => drawHandUpSample(handUp),
    onSettled: () => queries.invalidateQueries({ queryKey: QUERY_KEYS.progress }),
    onError: tell,
  });
  const toDraw = sampleSize - sample.length;
  const judgeColumn: TableColumnsType<Sampled> = samples
    ? [
        {
          title: '',
          width: 96,
          render: (_, report) => (
            <Button
              size="small"
              onClick={() => setJudging(report)}
              aria-label={`${report.verdict ? '修改' : '登记'}${report.agencyName}的抽查结果`}
            >
              {report.verdict ? '修改' : '登记结果'}
            </Button>
          ),
        },
      ]
    : [];
  return (
    <Panel
      title="抽查"
      note={`从上报的报告里随机抽 ${SPOT_CHECK.share * 100}%，至少 ${SPOT_CHECK.fewest} 份，抽中的不再变；逐份看过、都没有问题，才能确认。有问题的，打开报告撤回通过，再退回单位。`}
      actions={
        samples &&
        toDraw > 0 && (
          <Button type="primary" loading={drawing.isPending} onClick={() => drawing.mutate()}>
            抽取 {toDraw} 份
          </Button>
        )
      }
    >
      <RowsTable
        rows={sample}
        rowKey={({ agencyId }) => agencyId}
        scroll={{ x: 560 }}
        style={{ marginTop: 8 }}
        empty={samples ? '还没有抽取。' : '上级还没有抽查。'}
        columns={[
          {
            title: '报告',
            render: (_, { agencyId, agencyName, version }) => {
              const change = changed.get(agencyId);
              return (
                <>
                  <Link to="/review/$agencyId/$year" params={{ agencyId, year }} search={{ version }}>
                    {agencyName}
                  </Link>
                  <span className="quiet">（第 {version} 版）</span>
                  {change && <Tag color="warning">{HAND_UP_CHANGES[change]}</Tag>}
                </>
              );
            },
          },
          {
            title: '结果',
            width: 96,
            render: (_, { verdict }) =>
              verdict ? (
                <Tag color={verdict === 'wanting' ? 'error' : 'success'}>{SAMPLE_VERDICTS[verdict]}</Tag>
              ) : (
                '未看'
              ),
          },
          {
            title: '说明',
            render: (_, { words, judgedBy, judgedAt }) => (
              <>
                {words}
                {judgedBy && judgedAt && (
                  <div className="quiet">
                    {judgedBy} · {momentText(judgedAt)}
                  </div>
                )}
              </>
            ),
          },
          ...judgeColumn,
        ]}
      />
      {judging && <JudgeDialog handUp={handUp} report={judging} onClose={() => setJudging(null)} />}
    </Panel>
  );
}
