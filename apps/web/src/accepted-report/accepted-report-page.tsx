import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Empty } from 'antd';
import { submissionQuery } from '../submissions/submissions.queries.ts';
import styles from './accepted-report-page.module.css';
import { ReportDocument } from './report-document.tsx';

const route = getRouteApi('/shell/reports/$agencyId/$year');

/** 报告: one report as a clean page for everyone who may see it; a number elsewhere opens here at its cell. */
export function AcceptedReportPage() {
  const { agencyId, year } = route.useParams();
  const { version: wanted } = route.useSearch();
  const { data: submission } = useSuspenseQuery(submissionQuery(agencyId, year));
  const number = wanted ?? submission.acceptedVersion ?? submission.latestVersion;
  if (number === null) {
    return (
      <section className={styles['card']}>
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={`${submission.agencyName}的 ${year} 年度报告还没有可以查看的版本。报告审核通过后，这里显示全文、统计表和原文。`}
        />
      </section>
    );
  }
  return <ReportDocument submission={submission} number={number} />;
}
