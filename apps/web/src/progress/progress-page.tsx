import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FileTextOutlined } from '@ant-design/icons';
import { ButtonLink } from '../page/button-link.tsx';
import { Panel } from '../page/panel.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { PageHead } from '../page/page-head.tsx';
import { PrintedFoot } from '../page/printed-foot.tsx';
import { PageSkeleton } from '../page/without-content/page-skeleton.tsx';
import { usePlace } from '../address/place.ts';
import { CompletenessNote } from '../completeness/completeness-note.tsx';
import { AreaHandUpsPanel } from '../area-hand-ups/area-hand-ups-panel.tsx';
import { AgencyList } from './list/agency-list.tsx';
import { AreaOverview } from './area-overview.tsx';
import { childRows } from './children/child-rows.ts';
import { ChildrenTable } from './children/children-table.tsx';
import { OverdueActions } from './waiting/overdue-actions.tsx';
import styles from './progress-page.module.css';
import { narrowed, narrowedTo, type ProgressSearch } from './progress-search.ts';
import { progressSentence } from './progress-sentence.ts';
import { progressQuery } from './progress.queries.ts';
import { ReportArchiveButton } from '../report-archives/report-archive-button.tsx';
import { useMay } from '../session/use-session.ts';
import { UndeliveredMessages } from './reminders/undelivered-messages.tsx';
import { WaitingWork } from './waiting/waiting-work.tsx';

const LIST = 'agency-list';
const route = getRouteApi('/shell/progress');

/** 填报进度: who in the area has reported, who is late, what is to be done today. */
export function ProgressPage() {
  const { nodeId, year } = usePlace();
  // Leaders see how far the area is, not the reports that are still under way.
  const followsReports = useMay('collection.oversee');
  const reviews = useMay('report.review');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const progress = useQuery({ ...progressQuery(nodeId, year), placeholderData: keepPreviousData });
  if (progress.error) return <PageError error={progress.error} />;
  if (!progress.data) return <PageSkeleton />;

  const { area, children, round } = progress.data;
  const hasAreasBelow = children.some(({ childCount }) => childCount > 0);
  const show = (wanted: ProgressSearch) =>
    void navigate({ search: (before) => ({ ...before, ...wanted }), replace: true, resetScroll: false });
  const showList = (change: Partial<ProgressSearch>) => {
    show(
      narrowed(
        { ...search, state: undefined, late: undefined, exempt: undefined, search: undefined },
        change,
      ),
    );
    document.getElementById(LIST)?.scrollIntoView({ block: 'start' });
  };

  const archive = <ReportArchiveButton nodeId={nodeId} nodeName={area.agencyName} year={year} />;
  return (
    <div className={styles['page']} aria-busy={progress.isPlaceholderData}>
      <PrintedFoot parts={narrowedTo(search)} />
      <PageHead
        title={`${area.agencyName} ${year} 年度填报进度`}
        note={progressSentence(area.counts, round !== null)}
      >
        {followsReports ? (
          <OverdueActions nodeId={nodeId} year={year}>
            {reviews && (
              <ButtonLink to="/progress/circular" icon={<FileTextOutlined />}>
                情况通报
              </ButtonLink>
            )}
            {archive}
          </OverdueActions>
        ) : (
          archive
        )}
      </PageHead>
      <div className={styles['sums']}>
        <CompletenessNote agencyId={nodeId} year={year} />
      </div>
      <div className={followsReports ? styles['columns'] : ''}>
        <div className={styles['main']}>
          <AreaOverview
            progress={progress.data}
            search={search}
            onChooseState={followsReports ? (state) => showList({ state }) : null}
          />
          {followsReports && round !== null && round.handUpKinds.length > 0 && (
            <AreaHandUpsPanel nodeId={nodeId} year={year} />
          )}
          {(hasAreasBelow || !followsReports) && (
            <Panel title="下级进度" note="点机构名进入下一级，点行首的加号在这里展开。">
              <ChildrenTable
                rows={childRows(progress.data)}
                year={year}
                unfoldsAreas={followsReports}
                open={search.open}
                onOpen={(open) => show({ ...search, open })}
              />
            </Panel>
          )}
          {followsReports && (
            <div id={LIST}>
              <AgencyList
                key={`${nodeId} ${year}`}
                nodeId={nodeId}
                year={year}
                search={search}
                onSearch={show}
              />
            </div>
          )}
        </div>
        {followsReports && (
          <aside className={styles['side']}>
            <Panel title="今天要处理的">
              <WaitingWork
                nodeId={nodeId}
                year={year}
                onShowGivenBack={(state) => showList({ state })}
                onShowLate={() => showList({ late: true })}
              />
            </Panel>
            <UndeliveredMessages nodeId={nodeId} year={year} />
          </aside>
        )}
      </div>
    </div>
  );
}
