import { AGENCY_KIND_NAMES, agencyKindSchema, type CollectionRound } from '@zhaojian/contract';
import { CHECKS } from '@zhaojian/report';
import { Link } from '@tanstack/react-router';
import { Button, Space, type TableColumnsType, Tag } from 'antd';
import { dayText, dueText, todayInChina } from '../dates/days.ts';
import { RowsTable } from '../page/rows-table.tsx';

/**
 * A round is held in the year after the one reported on: only days of other years need their year, which a narrow column
 * has on a line of its own.
 */
function dayInRound(day: string, year: number) {
  const dayYear = day.slice(0, 4);
  const date = <span style={{ whiteSpace: 'nowrap' }}>{dayText(day, day)}</span>;
  return dayYear === String(year + 1) ? (
    date
  ) : (
    <>
      {dayYear}年
      <wbr />
      {date}
    </>
  );
}

/** 人民政府：报送 3月25日，公开 3月31日; a line for each kind that has days of its own. */
const ownDaysOfKinds = ({ year, byKind }: CollectionRound): string[] =>
  agencyKindSchema.options.flatMap((kind) => {
    const { submitOn, publishOn } = byKind[kind];
    const text = (day: string) => dayText(day, `${year + 1}-`);
    const days = [
      ...(submitOn ? [`报送 ${text(submitOn)}`] : []),
      ...(publishOn ? [`公开 ${text(publishOn)}`] : []),
    ];
    return days.length > 0 ? [`${AGENCY_KIND_NAMES[kind]}：${days.join('，')}`] : [];
  });

/** What must be right before a report is taken in, as people call it. */
const blockingText = ({ blocking, needsSignedScan }: CollectionRound): string =>
  [
    ...(needsSignedScan ? ['没有签字盖章件'] : []),
    ...CHECKS.filter(({ code }) => blocking.includes(code)).map(({ title }) => title),
  ].join('、');

/** A day without its year on one line; one with it takes two. */
const DAY_WIDTH = 76;

const columnsOf = (
  today: string,
  onChange: ((round: CollectionRound) => void) | null,
  onBlock: ((round: CollectionRound) => void) | null,
): TableColumnsType<CollectionRound> => [
  {
    title: '年度',
    key: 'year',
    width: 88,
    render: (_, { year }) => (
      <Link to="/progress" search={{ year }}>
        {year} 年度
      </Link>
    ),
  },
  {
    title: '状态',
    key: 'state',
    width: 120,
    render: (_, round) => (
      <Space wrap align="start">
        <RoundState state={round.state} />
        <span className="quiet">{roundStateText(round, today)}</span>
      </Space>
    ),
  },
  {
    title: '改正后才能提交',
    key: 'blocking',
    width: 136,
    render: (_, round) => (
      <Space wrap>
        <span>{blockingText(round) || '无'}</span>
        {onBlock && (
          <Button
            size="small"
            onClick={() => onBlock(round)}
            aria-label={`设定 ${round.year} 年度不能提交的问题`}
          >
            设定
          </Button>
        )}
      </Space>
    ),
  },
  {
    title: '开始',
    key: 'opens',
    width: DAY_WIDTH,
    render: (_, { year, opensOn }) => dayInRound(opensOn, year),
  },
  {
    title: '报送截止',
    key: 'submit',
    width: DAY_WIDTH,
    render: (_, { year, submitOn }) => dayInRound(submitOn, year),
  },
  {
    title: '公开截止',
    key: 'publish',
    width: DAY_WIDTH,
    render: (_, { year, publishOn }) => (publishOn ? dayInRound(publishOn, year) : '不规定'),
  },
  {
    title: '另定日期的类别',
    key: 'kinds',
    width: 264,
    render: (_, round) => ownDaysOfKinds(round).map((line) => <div key={line}>{line}</div>),
  },
  {
    title: '关闭',
    key: 'closes',
    width: DAY_WIDTH,
    render: (_, { year, closesOn }) => dayInRound(closesOn, year),
  },
  {
    title: '',
    key: 'open',
    width: 156,
    render: (_, { year }) => (
      <Link to="/rounds/$year" params={{ year }} aria-label={`${year} 年度的通知、提醒和特殊安排`}>
        通知、提醒、特殊安排
      </Link>
    ),
  },
  ...(onChange
    ? [
        {
          title: '',
          key: 'change',
          width: 72,
          fixed: 'right' as const,
          render: (_: unknown, round: CollectionRound) => (
            <Button size="small" onClick={() => onChange(round)} aria-label={`调整 ${round.year} 年度填报`}>
              调整
            </Button>
          ),
        },
      ]
    : []),
];

interface Props {
  readonly rounds: readonly CollectionRound[];
  /** Null for those who only read. */
  readonly onChange: ((round: CollectionRound) => void) | null;
  readonly onBlock: ((round: CollectionRound) => void) | null;
}

/** The rounds, newest first, with the days by which agencies are to hand in and to publish. */
export function RoundTable({ rounds, onChange, onBlock }: Props) {
  return (
    <RowsTable
      rowKey="year"
      columns={columnsOf(todayInChina(), onChange, onBlock)}
      rows={rounds.toSorted((a, b) => b.year - a.year)}
      scroll={{ x: 1100 }}
      style={{ marginTop: 12 }}
      empty={
        onChange
          ? '还没有年度填报。点“新建年度填报”，定下开始、截止和关闭日期，各单位就可以上传报告。'
          : '还没有年度填报，由最上级机构的管理员建立。'
      }
    />
  );
}

const NAMES: Readonly<Record<CollectionRound['state'], string>> = {
  upcoming: '未开始',
  open: '填报中',
  closed: '已关闭',
};

/** What can be done in a round now, and until when; nothing to say of one that is over. */
function roundStateText({ state, opensOn, closesOn }: CollectionRound, today: string): string {
  if (state === 'upcoming') return `${dayText(opensOn, today)}开始`;
  if (state === 'closed') return '';
  return closesOn === today ? '今天关闭' : `${dueText(closesOn, today)}关闭`;
}

function RoundState({ state }: Pick<CollectionRound, 'state'>) {
  return <Tag color={state === 'open' ? 'success' : 'default'}>{NAMES[state]}</Tag>;
}
