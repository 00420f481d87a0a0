import type { Reconciliation } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { usePlace } from '../../address/place.ts';
import { collectionRoundsQuery } from '../../area/collection-rounds.queries.ts';
import { CompletenessNote } from '../../completeness/completeness-note.tsx';
import { dayText } from '../../dates/days.ts';
import { NothingYet } from '../../page/without-content/nothing-yet.tsx';
import { PageError } from '../../page/without-content/page-error.tsx';
import { PageHead } from '../../page/page-head.tsx';
import { PageSkeleton } from '../../page/without-content/page-skeleton.tsx';
import { Panel } from '../../page/panel.tsx';
import { reconciliationQuery } from '../statistics.queries.ts';
import { byTable, comparedCells, isDifferent } from './compared-cells.ts';
import { ComparedTable } from './compared-table.tsx';
import { reconciliationSentence } from './reason-words.ts';
import { ReasonsPanel } from './reasons-panel.tsx';
import styles from './reconciliation-page.module.css';

const route = getRouteApi('/shell/reconciliation');

/** Shown where there are not two numbers to compare: why, and what to do first. */
function NothingToCompare({ reconciliation }: { readonly reconciliation: Reconciliation }) {
  const { agencyId, agencyName, year, coversArea, published } = reconciliation;
  const [title, advice] = !coversArea
    ? [
        `${agencyName} ${year} 年度的年报只反映本机关，没有公布数可对。`,
        '如果它的年报涵盖全辖区，请由上级的管理员在“机构”中修改报告口径；也可在页首的路径上选别的地区。',
      ]
    : published === null
      ? [
          `${agencyName} ${year} 年度还没有公布数。`,
          '它自己的年报审核通过后，这里逐格对照公布数与汇总数，并列出可能的原因。',
        ]
      : [
          `${agencyName} ${year} 年度已有公布数，还没有汇总数。`,
          '本级和下级各单位的年报审核通过后，这里逐格对照。',
        ];
  return (
    <NothingYet title={title}>
      <p>{advice}</p>
      <p>
        <Link to="/progress" search={{ node: agencyId, year }}>
          看填报进度
        </Link>
        {' · '}
        <Link to="/dashboard" search={{ node: agencyId, year }}>
          看数据总览
        </Link>
      </p>
    </NothingYet>
  );
}

function Compared({ reconciliation }: { readonly reconciliation: Reconciliation }) {
  const { cells: shown } = route.useSearch();
  const navigate = route.useNavigate();
  const cells = comparedCells(reconciliation);
  const different = cells.filter(isDifferent);
  const tables = byTable(reconciliation.form, shown === 'all' ? cells : different);
  const { data: rounds } = useQuery(collectionRoundsQuery);
  const hasRound = rounds?.some(({ year }) => year === reconciliation.year) ?? true;
  return (
    <>
      <ReasonsPanel reconciliation={reconciliation} />
      <Panel
        title="逐格对照"
        note={reconciliationSentence(reconciliation, hasRound, cells.length, different.length)}
        actions={
          <Checkbox
            checked={shown !== 'all'}
            onChange={({ target }) =>
              void navigate({
                search: (before) => ({ ...before, cells: target.checked ? undefined : 'all' }),
                resetScroll: false,
              })
            }
          >
            只看不同的格
          </Checkbox>
        }
      >
        {tables.length === 0 && <p className={styles['agree']}>公布数与汇总数逐格一致。</p>}
        {tables.map(({ id, title, cells: ofTable }) => (
          <ComparedTable key={id} title={title} cells={ofTable} of={reconciliation} />
        ))}
      </Panel>
    </>
  );
}

/** 对账: what a government published for its area, beside what adds up, cell by cell. */
export function ReconciliationPage() {
  const { nodeId, year } = usePlace();
  const { data, error, isPlaceholderData } = useQuery(reconciliationQuery(nodeId, year));
  if (error) return <PageError error={error} />;
  if (!data) return <PageSkeleton />;
  const both = data.published !== null && data.reports.added > 0;
  const content: ReactNode = both ? (
    <Compared reconciliation={data} />
  ) : (
    <NothingToCompare reconciliation={data} />
  );
  return (
    <div className={styles['page']} aria-busy={isPlaceholderData}>
      <PageHead
        title={`${data.agencyName} · ${data.year} 年度对账`}
        note="公布数是政府自己公布的年报，涵盖全辖区；汇总数是本级和下级各单位已通过的年报逐格相加。"
      >
        <Link to="/dashboard" search={{ node: nodeId, year }}>
          回到数据总览
        </Link>
      </PageHead>
      {data.publishedAsOf && (
        <p className={styles['asOf']}>公布数：{dayText(data.publishedAsOf)}审核通过的年报。</p>
      )}
      {data.coversArea && <CompletenessNote agencyId={nodeId} year={year} />}
      {content}
    </div>
  );
}
