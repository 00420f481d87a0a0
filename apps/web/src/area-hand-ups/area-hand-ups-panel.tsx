import { type AreaHandUpRow, isUp } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { RefusalAlert } from '../api/refusal-alert.tsx';
import { dayOfInstant, dayText, todayInChina } from '../dates/days.ts';
import { ButtonLink } from '../page/button-link.tsx';
import { Panel } from '../page/panel.tsx';
import { RowsTable } from '../page/rows-table.tsx';
import { useMay, useSession } from '../session/use-session.ts';
import { areaHandUpsQuery } from './area-hand-ups.requests.ts';
import { HandUpMark } from './hand-up-mark.tsx';
import { countsText, sampleText } from './hand-up-words.ts';

interface Props {
  readonly nodeId: string;
  readonly year: number;
}

/** 整体上报: how far the area of the node is as a whole, and the areas that hand up to it. */
export function AreaHandUpsPanel({ nodeId, year }: Props) {
  const { data, error } = useQuery(areaHandUpsQuery(nodeId, year));
  const opens = useMay('report.review');
  const { account } = useSession();
  if (error) return <RefusalAlert error={error} title="没有查到整体上报的情况" />;
  if (!data || (!data.own && data.below.length === 0)) return null;
  const { own, below } = data;
  const isOurs = own?.agencyId === account.agencyId;
  const isToDo = isOurs && !isUp(own.state);
  return (
    <>
      {own && (
        <Panel
          title={isOurs ? '本辖区整体上报' : `${own.agencyName}整体上报`}
          actions={
            opens && (
              <ButtonLink to="/progress/hand-up" search={{ node: nodeId, year }} primary={isToDo}>
                {isToDo ? '去上报' : '查看'}
              </ButtonLink>
            )
          }
        >
          <p>
            <HandUpMark state={own.state} changed={own.changed} />
          </p>
          <p className="quiet">
            {isUp(own.state) ? '上报时' : '现在'}
            {countsText(own)}。
          </p>
        </Panel>
      )}
      {below.length > 0 && (
        <Panel
          title="下级整体上报"
          note={`${below.length} 个，已上报 ${below.filter(({ state }) => isUp(state)).length} 个。已上报的是上报时的份数，其余是现在的。`}
        >
          <RowsTable
            rows={below}
            rowKey={({ agencyId }) => agencyId}
            columns={columnsOf(opens)}
            scroll={{ x: 640 }}
            style={{ marginTop: 8 }}
            empty="没有要整体上报的下级。"
          />
        </Panel>
      )}
    </>
  );
}

const columnsOf = (opens: boolean): TableColumnsType<AreaHandUpRow> => [
  {
    title: '辖区',
    render: (_, { agencyId, agencyName, year }) =>
      opens ? (
        <Link to="/progress/hand-up" search={{ node: agencyId, year }}>
          {agencyName}
        </Link>
      ) : (
        agencyName
      ),
  },
  { title: '状态', render: (_, { state, changed }) => <HandUpMark state={state} changed={changed} /> },
  { title: '应报', dataIndex: 'expected', align: 'right' },
  { title: '通过', dataIndex: 'accepted', align: 'right' },
  { title: '缺', dataIndex: 'missing', align: 'right' },
  {
    title: '上报',
    render: (_, { handedUpAt, state }) =>
      handedUpAt !== null && isUp(state) ? dayText(dayOfInstant(handedUpAt), todayInChina()) : '—',
  },
  { title: '抽查', render: (_, { sample, state }) => (isUp(state) ? sampleText(sample) : '—') },
];
