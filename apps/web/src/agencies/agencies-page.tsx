import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ROUTES, roleMay } from '@zhaojian/contract';
import { Button, Space } from 'antd';
import { linkTo } from '../api/agency-at-work.ts';
import { ButtonLink } from '../page/button-link.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { PageHead } from '../page/page-head.tsx';
import { PageSkeleton } from '../page/without-content/page-skeleton.tsx';
import { usePlace } from '../address/place.ts';
import { useSession } from '../session/use-session.ts';
import styles from './agencies-page.module.css';
import { agencyQuery } from '../area/agencies.queries.ts';
import { AgencyFinder } from './finding/agency-finder.tsx';
import { FirstDay } from './first-day.tsx';
import { AgencyPanel } from './agency-panel.tsx';

const route = getRouteApi('/shell/agencies');

/** 机构: the tree of a report year, and one agency of it. */
export function AgenciesPage() {
  const { nodeId, year } = usePlace();
  const { account, managesSystem } = useSession();
  const navigate = route.useNavigate();
  const changesAgencies = roleMay(account.role, 'agency.manage');
  const top = useQuery(agencyQuery(account.agencyId, year));
  const chosen = useQuery({ ...agencyQuery(nodeId, year), placeholderData: keepPreviousData });
  const choose = (agencyId: string) =>
    void navigate({
      search: (before) => ({ ...before, node: agencyId === account.agencyId ? undefined : agencyId }),
    });
  const open = (agencyId: string, inYear: number) =>
    void navigate({ search: (before) => ({ ...before, node: agencyId, year: inYear }) });

  return (
    <>
      <PageHead
        title="机构"
        note={`${year} 年度的机构树。变更从某一年度起生效，以前年度的汇总仍用当时的机构树；写错的用更正。`}
      >
        {changesAgencies && (
          <Space wrap>
            {top.data?.agency.parentId === null && <ButtonLink to="/agencies/sectors">条线</ButtonLink>}
            <ButtonLink to="/agencies/import">从表格导入</ButtonLink>
            <Button href={linkTo(ROUTES.areaWorkbook, {})} download>
              导出
            </Button>
          </Space>
        )}
      </PageHead>
      {top.data && (managesSystem || (changesAgencies && top.data.children.length === 0)) && (
        <FirstDay top={top.data} year={year} whole={managesSystem} />
      )}
      <div className={styles['columns']}>
        <nav className={styles['tree']} aria-label="机构树">
          <AgencyFinder
            topId={account.agencyId}
            aboveIds={chosen.data?.path.slice(0, -1).map(({ id }) => id) ?? []}
            chosenId={nodeId}
            year={year}
            onChoose={choose}
          />
        </nav>
        <div className={styles['panels']} aria-busy={chosen.isPlaceholderData}>
          {chosen.error && <PageError error={chosen.error} />}
          {chosen.isPending && <PageSkeleton />}
          {chosen.data && !chosen.error && (
            <AgencyPanel detail={chosen.data} year={year} onChoose={choose} onOpen={open} />
          )}
        </div>
      </div>
    </>
  );
}
