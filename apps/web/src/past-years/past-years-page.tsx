import { useQuery } from '@tanstack/react-query';
import { PanelColumns } from '../page/panel-columns.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { PageHead } from '../page/page-head.tsx';
import { Panel } from '../page/panel.tsx';
import { LoadTable } from './load-table.tsx';
import { pastYearLoadsQuery, pastYearsQuery } from './past-years.queries.ts';
import styles from './past-years-page.module.css';
import { YearTable } from './year-table.tsx';

const SHOWN = 20;

/** 历年数据: what is there of each year that is over, and bringing in what is not. */
export function PastYearsPage() {
  const years = useQuery(pastYearsQuery);
  const loads = useQuery(pastYearLoadsQuery(SHOWN));
  const error = years.error ?? loads.error;
  if (error) return <PageError error={error} />;
  return (
    <PanelColumns layout="one">
      <PageHead
        title="历年数据"
        note="补录以前年度各单位的年报：没有开展填报或已经关闭的年度，由主管部门补录，核对后一次计入，并一直标明“上级补录”。"
      />
      <Panel
        title="各年度"
        note="手上是数字的，导出当年的工作簿填好后上传；手上是年报文件的，批量导入后在这里一并确认。"
      >
        <div className={styles['rows']}>
          <YearTable years={years.data ?? []} loading={years.isPending} />
        </div>
      </Panel>
      <Panel title="最近的补录">
        <div className={styles['rows']}>
          <LoadTable loads={loads.data?.items ?? []} loading={loads.isPending} />
        </div>
      </Panel>
    </PanelColumns>
  );
}
