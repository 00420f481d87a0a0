import { useMutation, useQuery } from '@tanstack/react-query';
import { type Arrangement, ARRANGEMENT_NAMES, type CollectionRound } from '@zhaojian/contract';
import { Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { ARRANGEMENTS_A_PAGE, arrangementsQuery } from '../../area/collection-rounds.queries.ts';
import { dayText, momentText, todayInChina } from '../../dates/days.ts';
import { PageTurner } from '../../page/page-turner.tsx';
import { Panel } from '../../page/panel.tsx';
import { RowsTable } from '../../page/rows-table.tsx';
import { ArrangementForm } from './arrangement-form.tsx';
import { undoArrangement } from './arrangements.requests.ts';
import { useRoundChanged } from '../use-round-changed.ts';

/** What an arrangement says, in a line. */
function arrangementText({ what, submitOn, publishOn, until }: Arrangement, today: string): string {
  switch (what) {
    case 'areaDates':
    case 'agencyDates':
      return [
        ...(submitOn ? [`${dayText(submitOn, today)}前报送`] : []),
        ...(publishOn ? [`${dayText(publishOn, today)}前公开`] : []),
      ].join('，');
    case 'exemption':
      return '本年度不报送';
    case 'reopening':
      return until === null ? '' : `开放到 ${dayText(until, today)}`;
  }
}

interface Props {
  readonly round: CollectionRound;
  readonly arranges: boolean;
}

/** What holds for single agencies, or single areas, besides the round; made, changed and undone here. */
export function ArrangementsPanel({ round, arranges }: Props) {
  const [page, setPage] = useState<number | undefined>();
  const [editing, setEditing] = useState<Arrangement | 'new' | null>(null);
  const { data, isPending } = useQuery(arrangementsQuery(round.year, page));
  const roundChanged = useRoundChanged();
  const undoing = useMutation({
    mutationFn: undoArrangement,
    onSettled: roundChanged,
  });
  const today = todayInChina();
  return (
    <Panel
      title={`特殊安排${data && data.total > 0 ? `（${data.total}）` : ''}`}
      note="个别区县、个别机构与全辖区不同的地方。以最具体的为准：机构自己的 › 最近一级辖区的 › 机构类别的 › 全辖区的。"
      actions={
        arranges && (
          <Button type="primary" onClick={() => setEditing('new')}>
            新建特殊安排
          </Button>
        )
      }
    >
      {undoing.error && <RefusalAlert error={undoing.error} />}
      <RowsTable<Arrangement>
        rowKey={({ agencyId, what }) => `${agencyId} ${what}`}
        rows={data?.items ?? []}
        loading={isPending}
        scroll={{ x: 760 }}
        style={{ marginTop: 12 }}
        empty={
          arranges
            ? '还没有特殊安排。需要给某个区县、某个机构另定日期，允许免报，或在关闭后重新开放的，点“新建特殊安排”。'
            : '还没有特殊安排：各机构都按轮次的日期填报。'
        }
        columns={[
          { title: '机构', dataIndex: 'agencyName', width: 200 },
          { title: '安排', render: (_, { what }) => ARRANGEMENT_NAMES[what], width: 96 },
          { title: '内容', render: (_, arrangement) => arrangementText(arrangement, today), width: 200 },
          { title: '原因', dataIndex: 'reason' },
          {
            title: '作出',
            width: 152,
            render: (_, { madeBy, madeAt }) => (
              <>
                {madeBy}
                <div className="quiet">{momentText(madeAt)}</div>
              </>
            ),
          },
          ...(arranges
            ? [
                {
                  title: '',
                  key: 'change',
                  width: 132,
                  render: (_: unknown, arrangement: Arrangement) => (
                    <Space>
                      <Button
                        size="small"
                        aria-label={`修改${arrangement.agencyName}的${ARRANGEMENT_NAMES[arrangement.what]}`}
                        onClick={() => setEditing(arrangement)}
                      >
                        修改
                      </Button>
                      <Popconfirm
                        title={`取消“${arrangement.agencyName}”的${ARRANGEMENT_NAMES[arrangement.what]}？`}
                        description="取消后立即按轮次的规定执行，并记入操作记录。"
                        okText="取消安排"
                        cancelText="不取消"
                        onConfirm={() => undoing.mutate(arrangement)}
                      >
                        <Button
                          size="small"
                          danger
                          aria-label={`取消${arrangement.agencyName}的${ARRANGEMENT_NAMES[arrangement.what]}`}
                        >
                          取消
                        </Button>
                      </Popconfirm>
                    </Space>
                  ),
                },
              ]
            : []),
        ]}
      />
      <PageTurner
        page={page}
        pageSize={ARRANGEMENTS_A_PAGE}
        total={data?.total ?? 0}
        unit="项"
        onTurn={setPage}
      />
      {editing && (
        <ArrangementForm
          round={round}
          arrangement={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}
