import type { YearChange } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { momentText } from '../../dates/days.ts';
import { ChangedCells } from '../../figures/changed-cells.tsx';
import { PageError } from '../../page/without-content/page-error.tsx';
import { Panel } from '../../page/panel.tsx';
import { PageTurner } from '../../page/page-turner.tsx';
import { RowsTable } from '../../page/rows-table.tsx';
import { CHANGES_A_PAGE, yearChangesQuery } from '../statistics.queries.ts';
import { CORRECTION_NAMES, hasMoreFigures, headlines, subjectText } from './change-words.ts';
import styles from './year-changes-tab.module.css';

const route = getRouteApi('/shell/dashboard');

interface Props {
  readonly agencyId: string;
  readonly year: number;
}

function What({ change, year }: { readonly change: YearChange; readonly year: number }) {
  const { agencyId, version, reason } = change;
  return (
    <>
      <strong>{CORRECTION_NAMES[change.correction]}</strong>{' '}
      {agencyId && version !== null ? (
        <Link to="/reports/$agencyId/$year" params={{ agencyId, year }} search={{}}>
          {subjectText(change)}
        </Link>
      ) : (
        subjectText(change)
      )}
      {reason && <div className="quiet">原因：{reason}</div>}
      <ChangedCells
        summary={`年报改动 ${change.changedCells} 格`}
        form={change.form}
        cells={change.cells}
        changed={change.changedCells}
      />
    </>
  );
}

function Effect({ change }: { readonly change: YearChange }) {
  const { published, form, totalCells, changedTotalCells } = change;
  return (
    <>
      <dl className={styles['effect']}>
        {headlines(change).map(({ label, before, after }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {before} → <strong>{after}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <ChangedCells
        summary={`${published ? '公布数' : '汇总数'}变动 ${changedTotalCells} 格`}
        form={form}
        cells={totalCells}
        changed={changedTotalCells}
      />
      {hasMoreFigures(change) && <p className="quiet">另有其他数字变动，当时没有逐格记录。</p>}
    </>
  );
}

/** 本年度变动: what was corrected after it had counted, by whom, and what it did to the figures of this node. */
export function YearChangesTab({ agencyId, year }: Props) {
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isPending, isPlaceholderData } = useQuery(yearChangesQuery(agencyId, year, page));
  if (error && !data) return <PageError error={error} />;
  return (
    <Panel
      title={data ? `${year} 年度变动（${data.total}）` : `${year} 年度变动`}
      note={`已计入的数字后来的每一次改动：${CORRECTION_NAMES.withdrawn}、${CORRECTION_NAMES.acceptedAnew}、机构和涵盖范围调整（新建、移动、撤销、合并、删除等），以及${CORRECTION_NAMES.exempted}和${CORRECTION_NAMES.exemptionUndone}；每条都写明对本级汇总数和应报家数的影响。首次通过不在此列。`}
    >
      <div className={styles['rows']}>
        <RowsTable
          rows={data?.items ?? []}
          rowKey="id"
          loading={isPending || isPlaceholderData}
          scroll={{ x: 640 }}
          empty={`${year} 年度的数字计入汇总后没有改动过。有撤回、更正、机构调整或免报时，这里逐条列出改了什么、谁改的、汇总数由多少变为多少。`}
          columns={[
            {
              title: '时间 · 经办',
              width: 168,
              render: (_, { at, actor }) => (
                <>
                  {momentText(at)}
                  <div className="quiet">{actor}</div>
                </>
              ),
            },
            { title: '变动', render: (_, change) => <What change={change} year={year} /> },
            {
              title: '变动前 → 变动后',
              width: 260,
              render: (_, change) => <Effect change={change} />,
            },
          ]}
        />
      </div>
      <PageTurner
        page={page}
        pageSize={CHANGES_A_PAGE}
        total={data?.total ?? 0}
        unit="条"
        onTurn={(wanted) =>
          void navigate({ search: (before) => ({ ...before, page: wanted }), resetScroll: false })
        }
      />
    </Panel>
  );
}
