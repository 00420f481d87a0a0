import { DownloadOutlined } from '@ant-design/icons';
import {
  ALIKE_FROM,
  type Circular,
  emptyPartsText,
  missingIn,
  OUTSIDE_AREA,
  requirementText,
  ROUTES,
} from '@zhaojian/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { usePlace } from '../../address/place.ts';
import { requestFile } from '../../api/request.ts';
import { dayText } from '../../dates/days.ts';
import { ButtonLink } from '../../page/button-link.tsx';
import { useFileMade } from '../../page/downloads/use-file-made.ts';
import { PageHead } from '../../page/page-head.tsx';
import { PanelColumns } from '../../page/panel-columns.tsx';
import { Panel } from '../../page/panel.tsx';
import { RowsTable } from '../../page/rows-table.tsx';
import { PageError } from '../../page/without-content/page-error.tsx';
import { PageSkeleton } from '../../page/without-content/page-skeleton.tsx';
import { circularQuery } from './circular.queries.ts';

interface NameProps {
  readonly row: { readonly agencyId: string; readonly agencyName: string };
  readonly year: number;
}

/** An agency that handed in, leading to its report. */
const ReportName = ({ row, year }: NameProps) => (
  <Link to="/review/$agencyId/$year" params={{ agencyId: row.agencyId, year }}>
    {row.agencyName}
  </Link>
);

const byAgency = ({ agencyId }: { readonly agencyId: string }) => agencyId;
const PAGE = { pageSize: 50, hideOnSinglePage: true, showSizeChanger: false } as const;

function LatePanel({ late, year }: Pick<Circular, 'late' | 'year'>) {
  return (
    <Panel title={`逾期的机关（${late.length} 个）`} note="按各机关自己的截止日计算，免报的不计。">
      <RowsTable
        rows={late}
        rowKey={byAgency}
        pagination={PAGE}
        empty="到今天为止没有逾期的机关。"
        columns={[
          {
            title: '机关',
            render: (_, row) =>
              row.submittedOn === null ? row.agencyName : <ReportName row={row} year={year} />,
          },
          { title: '截止日', render: (_, { dueOn }) => dayText(dueOn) },
          {
            title: '提交日',
            render: (_, { submittedOn }) => (submittedOn === null ? '未提交' : dayText(submittedOn)),
          },
          { title: '逾期天数', dataIndex: 'daysLate', align: 'right' },
        ]}
      />
    </Panel>
  );
}

function ReturnedPanel({ returned, year }: Pick<Circular, 'returned' | 'year'>) {
  return (
    <Panel
      title={`退回修改的机关（${returned.length} 个）`}
      note="“再次提出”是上一次已经提过、没有改好又提的。"
    >
      <RowsTable
        rows={returned}
        rowKey={byAgency}
        scroll={{ x: 640 }}
        pagination={PAGE}
        empty="还没有报告被退回。"
        columns={[
          { title: '机关', render: (_, row) => <ReportName row={row} year={year} /> },
          { title: '退回次数', dataIndex: 'times', align: 'right' },
          { title: '意见条数', dataIndex: 'points', align: 'right' },
          { title: '再次提出', dataIndex: 'pointsAgain', align: 'right' },
          {
            title: '没有做到的',
            render: (_, { checks }) =>
              checks.map(({ check, points }) => `${requirementText(check)}（${points} 条）`).join('；'),
          },
        ]}
      />
    </Panel>
  );
}

const ReasonsPanel = ({ reasons }: Pick<Circular, 'reasons'>) => (
  <Panel title="退回的原因" note="各次退回意见里的每一条，按它依据的检查归并。">
    <RowsTable
      rows={reasons}
      rowKey={({ check }) => check ?? ''}
      empty="还没有报告被退回。"
      columns={[
        { title: '没有做到的', render: (_, { check }) => requirementText(check) },
        { title: '涉及机关', dataIndex: 'agencies', align: 'right' },
        { title: '意见条数', dataIndex: 'points', align: 'right' },
      ]}
    />
  </Panel>
);

const EmptyPanel = ({ empty, year }: Pick<Circular, 'empty' | 'year'>) => (
  <Panel
    title={`内容空洞的机关（${empty.length} 个）`}
    note="通过的以通过的一版为准，其余以最后提交的一版为准。"
  >
    <RowsTable
      rows={empty}
      rowKey={byAgency}
      pagination={PAGE}
      empty="没有内容空洞的报告。"
      columns={[
        { title: '机关', render: (_, row) => <ReportName row={row} year={year} /> },
        { title: '空洞的部分', render: (_, row) => emptyPartsText(row, year) },
      ]}
    />
  </Panel>
);

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function AlikePanel({ alike, notCompared, year }: Pick<Circular, 'alike' | 'notCompared' | 'year'>) {
  const waiting = notCompared > 0 ? `还有 ${notCompared} 份报告没有比对完，稍后再看。` : '';
  return (
    <Panel
      title={`文字雷同的机关（${alike.length} 个）`}
      note={`${percent(ALIKE_FROM)}以上的文字与更早提交的其他机关的报告相同；多数机关都有的通用表述、法规和格式用语不计。逐句对照见报告的“文字来源”。${waiting}`}
    >
      <RowsTable
        rows={alike}
        rowKey={byAgency}
        pagination={PAGE}
        empty="没有文字雷同的报告。"
        columns={[
          { title: '机关', render: (_, row) => <ReportName row={row} year={year} /> },
          { title: '雷同文字占比', render: (_, { share }) => percent(share), align: 'right' },
          {
            title: '与哪个机关的报告雷同最多',
            render: (_, { likeAgencyName }) => likeAgencyName ?? OUTSIDE_AREA,
          },
        ]}
      />
    </Panel>
  );
}

/** 情况通报: who was late, whose reports came back and why, whose text says nothing or is like another's; to take away as a Word file. */
export function CircularPage() {
  const { nodeId, year } = usePlace();
  const circular = useQuery({ ...circularQuery(nodeId, year), placeholderData: keepPreviousData });
  const making = useFileMade();
  if (circular.error) return <PageError error={circular.error} />;
  if (!circular.data) return <PageSkeleton />;
  const { agencyName, day, counts, late, returned, empty, alike } = circular.data;
  return (
    <div aria-busy={circular.isPlaceholderData}>
      <PageHead
        title={`${agencyName} ${year} 年度情况通报`}
        note={`到${dayText(day)}：应报 ${counts.expected} 个，按时提交 ${counts.onTime} 个，逾期 ${late.length} 个（其中未提交 ${missingIn({ late }).length} 个），退回过 ${returned.length} 个，内容空洞 ${empty.length} 个，文字雷同 ${alike.length} 个。`}
      >
        <Space wrap>
          <ButtonLink to="/progress">回到填报进度</ButtonLink>
          <Button
            type="primary"
            icon={<DownloadOutlined />}
            loading={making.isPending}
            onClick={() =>
              making.mutate(() => requestFile(ROUTES.circularFile, { query: { agencyId: nodeId, year } }))
            }
          >
            下载通报（Word）
          </Button>
        </Space>
      </PageHead>
      <PanelColumns layout="one">
        <LatePanel {...circular.data} />
        <ReturnedPanel {...circular.data} />
        <ReasonsPanel {...circular.data} />
        <EmptyPanel {...circular.data} />
        <AlikePanel {...circular.data} />
      </PanelColumns>
    </div>
  );
}
