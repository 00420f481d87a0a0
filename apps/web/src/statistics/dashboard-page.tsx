import { getRouteApi, lazyRouteComponent, Link } from '@tanstack/react-router';
import { Skeleton, Tabs } from 'antd';
import { Suspense, useState } from 'react';
import { PlacesNote } from '../area/places-note.tsx';
import { OUTSTANDING_LABEL } from '../chart/year-axis.ts';
import { IncompleteYears } from '../chart-panel/incomplete-years.ts';
import { PageSlides } from '../chart-panel/taking-away/page-slides.tsx';
import { type PageChart, PageChartsContext } from '../chart-panel/taking-away/page-charts.ts';
import { ChartSourceContext } from '../chart-panel/taking-away/chart-source.ts';
import { PageError } from '../page/without-content/page-error.tsx';
import { PrintedFoot } from '../page/printed-foot.tsx';
import { PanelColumns } from '../page/panel-columns.tsx';
import { AreaFiguresDownloads } from './area-figures-downloads.tsx';
import { CompletenessNote } from '../completeness/completeness-note.tsx';
import { NumbersSwitch } from './numbers-shown/numbers-switch.tsx';
import { NUMBERS_NAMES } from './numbers-shown/numbers-shown.ts';
import { showsSums } from './numbers-shown/numbers-text.ts';
import { NotPublishedYet } from './numbers-shown/not-published-yet.tsx';
import { type DashboardData, hasFigures } from './dashboard-data.ts';
import { NoFiguresYet } from './no-figures-yet.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';
import { behindText, isIncomplete } from './reporting.ts';
import { type Tab, TAB_NAMES, tabSchema } from './tabs.ts';
import { useChartSource } from './numbers-shown/use-chart-source.ts';
import { useDashboardData } from './use-dashboard-data.ts';
import styles from './dashboard-page.module.css';

const route = getRouteApi('/shell/dashboard');

// The overview comes with the page; what the other themes need of code comes when they are looked at.
const DisclosureTab = lazyRouteComponent(() => import('./disclosure/disclosure-tab.tsx'), 'DisclosureTab');
const ApplicationsTab = lazyRouteComponent(
  () => import('./applications/applications-tab.tsx'),
  'ApplicationsTab',
);
const DisputesTab = lazyRouteComponent(() => import('./disputes/disputes-tab.tsx'), 'DisputesTab');
const ImprovementTab = lazyRouteComponent(
  () => import('../improvement-items/improvement-tab.tsx'),
  'ImprovementTab',
);
const ComparisonTab = lazyRouteComponent(() => import('./comparison/comparison-tab.tsx'), 'ComparisonTab');
const YearChangesTab = lazyRouteComponent(
  () => import('./year-changes/year-changes-tab.tsx'),
  'YearChangesTab',
);

function TabContent({ tab, data }: { readonly tab: Tab; readonly data: DashboardData }) {
  // What was corrected is told also where it left no figures.
  if (tab === 'changes') return <YearChangesTab agencyId={data.agencyId} year={data.year} />;
  if (!hasFigures(data))
    return data.numbers === 'published' ? <NotPublishedYet data={data} /> : <NoFiguresYet data={data} />;
  switch (tab) {
    case 'overview':
      return <OverviewTab data={data} />;
    case 'disclosure':
      return <DisclosureTab data={data} />;
    case 'applications':
      return <ApplicationsTab data={data} />;
    case 'disputes':
      return <DisputesTab data={data} />;
    case 'improvement':
      return <ImprovementTab agencyId={data.agencyId} scale={data.scale} reporting={data.reporting} />;
    case 'comparison':
      return <ComparisonTab data={data} />;
  }
}

function Head({ data, tab }: { readonly data: DashboardData; readonly tab: Tab }) {
  const { agencyId, agencyName, year, reporting, children } = data;
  // Where the tree ends, the accepted reports are this agency's own; above, its own may be among them or not.
  const mayHaveOwnReport = reporting !== undefined && (children.length > 0 || reporting.accepted > 0);
  return (
    <header className={styles['head']}>
      <h1>
        {agencyName} · {year} 年度
      </h1>
      <div className={styles['actions']}>
        {mayHaveOwnReport && (
          <Link to="/reports/$agencyId/$year" params={{ agencyId, year }} search={{}}>
            本机关的年报
          </Link>
        )}
        <AreaFiguresDownloads agencyId={agencyId} year={year} />
        <PageSlides title={`${agencyName} ${year} 年度 ${TAB_NAMES[tab]}`} />
      </div>
      {showsSums(data) && <CompletenessNote key={`${agencyId} ${year}`} agencyId={agencyId} year={year} />}
      <PlacesNote agencyId={agencyId} />
      <NumbersSwitch data={data} />
    </header>
  );
}

/** Which theme and which numbers are on the sheets, and over how many reports. */
const footOf = ({ numbers, reporting }: DashboardData, tab: Tab): string[] => [
  TAB_NAMES[tab],
  NUMBERS_NAMES[numbers],
  ...(reporting && numbers === 'summed'
    ? [`${behindText(reporting)}${isIncomplete(reporting) ? `，${OUTSTANDING_LABEL}` : ''}`]
    : []),
];

/** 数据总览: the figures of a node of the tree and a year, by theme. */
export function DashboardPage() {
  const { tab = 'overview', numbers = 'summed' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, stale, error } = useDashboardData(numbers);
  const source = useChartSource(data);
  const [charts] = useState(() => new Map<string, PageChart>());
  if (error && !data) return <PageError error={error} />;

  const content = data ? (
    <ChartSourceContext value={source}>
      <IncompleteYears value={data.scale.incomplete ?? []}>
        <Suspense fallback={<DashboardSkeleton />}>
          <TabContent tab={tab} data={data} />
        </Suspense>
      </IncompleteYears>
    </ChartSourceContext>
  ) : (
    <DashboardSkeleton />
  );
  return (
    <PageChartsContext value={charts}>
      <div className={styles['dashboard']} aria-busy={stale || !data}>
        {data && <PrintedFoot parts={footOf(data, tab)} />}
        {data && <Head data={data} tab={tab} />}
        <Tabs
          activeKey={tab}
          onChange={(next) => {
            void navigate({
              search: (before) => ({ ...before, tab: tabSchema.parse(next), page: undefined }),
            });
          }}
          items={tabSchema.options.map((key) => ({
            key,
            label: TAB_NAMES[key],
            children: key === tab && (
              <div className={`${styles['content']} ${stale ? styles['stale'] : ''}`}>{content}</div>
            ),
          }))}
        />
      </div>
    </PageChartsContext>
  );
}

/** The shape of a tab while its first figures are on their way. */
function DashboardSkeleton() {
  return (
    <>
      <Skeleton active title={false} paragraph={{ rows: 2, width: ['90%', '60%'] }} />
      <div className={styles['skeleton']}>
        <Skeleton active title={false} paragraph={{ rows: 4 }} />
      </div>
      <PanelColumns layout="two">
        {['left', 'right'].map((side) => (
          <div key={side} className={styles['skeleton']}>
            <Skeleton active title={{ width: 160 }} paragraph={{ rows: 7 }} />
          </div>
        ))}
      </PanelColumns>
    </>
  );
}
