import { useQuery, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isCounted } from '@zhaojian/contract';
import { formOf, tableSections } from '@zhaojian/report';
import { Empty, Tabs } from 'antd';
import { useState } from 'react';
import { ProblemHistoryPanel } from '../improvement-items/problem-history/problem-history-panel.tsx';
import { ButtonLink } from '../page/button-link.tsx';
import { usePlace } from '../address/place.ts';
import { useSession } from '../session/use-session.ts';
import { previousFigures } from '../statutory-table/previous-figures.ts';
import { StatutoryTable } from '../statutory-table/statutory-table.tsx';
import {
  acceptedVersionQuery,
  submissionHistoryQuery,
  submissionQuery,
  versionQuery,
} from '../submissions/submissions.queries.ts';
import { CarryOverChain } from './carry-over-chain.tsx';
import { carryOverLinks } from './carry-over-links.ts';
import styles from './history-page.module.css';

const route = getRouteApi('/shell/history');

/** 历年对照: a year beside the one before in the same table, and what was carried over from year to year. */
export function HistoryPage() {
  const { agencyId } = useSession().account;
  const { year } = usePlace();
  const { data: history } = useSuspenseQuery(submissionHistoryQuery(agencyId));
  const accepted = useSuspenseQueries({
    queries: history
      .filter(({ state }) => isCounted(state))
      .map((entry) => acceptedVersionQuery(agencyId, entry.year)),
  }).flatMap(({ data }) => (data ? [data.report] : []));
  const links = carryOverLinks(accepted);
  return (
    <div className={styles['page']}>
      <h1>历年对照</h1>
      <YearBesideLast agencyId={agencyId} year={year} />
      <CarryOverChain links={links} />
      <ProblemHistoryPanel agencyId={agencyId} />
    </div>
  );
}

function YearBesideLast({ agencyId, year }: { readonly agencyId: string; readonly year: number }) {
  const { table: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const [selected, setSelected] = useState<string | null>(null);
  const { data: submission } = useSuspenseQuery(submissionQuery(agencyId, year));
  const { data: previous } = useSuspenseQuery(acceptedVersionQuery(agencyId, year - 1));
  const shown = submission.acceptedVersion ?? submission.latestVersion;
  const { data: version } = useQuery({
    ...versionQuery(agencyId, year, shown ?? 0),
    enabled: shown !== null,
  });

  if (shown === null) {
    return (
      <section className={styles['card']}>
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={`${year} 年度还没有报告。有了报告，这里会把它和 ${year - 1} 年度的数字放在同一张表里对照。`}
        >
          <ButtonLink primary to="/my-report" search={{ year }}>
            去报送 {year} 年度
          </ButtonLink>
        </Empty>
      </section>
    );
  }
  if (!version) return null;
  const form = formOf(version.report);
  const sections = tableSections(form);
  const section = sections.find(({ id }) => id === wanted) ?? sections[1] ?? sections[0];
  if (!section) return null;
  const before = previous?.report ?? null;
  return (
    <section className={styles['card']} aria-label={`${year} 年与 ${year - 1} 年`}>
      <p className="quiet">
        {before
          ? `每格上面是 ${year} 年${submission.acceptedVersion === null ? `（第 ${shown} 版，尚未通过）` : ''}，下面小字是 ${before.year} 年。`
          : `${year - 1} 年度没有已通过的报告，只能看 ${year} 年的数字。`}
        {before && before.form !== version.report.form && '两年的表格不同：口径一致的才对照，其余以“—”表示。'}
      </p>
      <Tabs
        activeKey={section.id}
        onChange={(table) => void navigate({ search: (now) => ({ ...now, table }), replace: true })}
        items={sections.map(({ id, number, title }) => ({ key: id, label: `${number}、${title}` }))}
      />
      <StatutoryTable
        form={form}
        table={section.table}
        title={section.title}
        cells={version.report.cells}
        mode={before ? 'compare' : 'view'}
        previous={previousFigures(before)}
        selectedKey={selected}
        onSelect={setSelected}
      />
    </section>
  );
}
