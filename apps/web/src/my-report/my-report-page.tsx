import { useSuspenseQuery } from '@tanstack/react-query';
import { usePlace } from '../address/place.ts';
import { WhomToAsk } from '../office/whom-to-ask.tsx';
import { useSession } from '../session/use-session.ts';
import { submissionHistoryQuery, submissionQuery } from '../submissions/submissions.queries.ts';
import { AmendmentPanel } from './amending/amendment-panel.tsx';
import { ConsolidatedWay } from './consolidated/consolidated-way.tsx';
import styles from './my-report-page.module.css';
import { FinishedReport } from './publishing/finished-report.tsx';
import { RecognisedItems } from './recognised-items.tsx';
import { RoundNoticeCard } from './round-notice-card.tsx';
import { VersionList } from './version-list.tsx';
import { WaysIn } from './ways-in.tsx';
import { WordsBeforeHandingIn } from './words-before-handing-in.tsx';
import { YearCard } from './year-card.tsx';
import { YearTimeline } from './year-timeline.tsx';

/** 我的年报: what is asked of the agency this year, the two ways to bring a report in, and the years before. */
export function MyReportPage() {
  const { agencyId } = useSession().account;
  const { year } = usePlace();
  const { data: submission } = useSuspenseQuery(submissionQuery(agencyId, year));
  const { data: history } = useSuspenseQuery(submissionHistoryQuery(agencyId));
  return (
    <div className={styles['page']}>
      <div className={styles['main']}>
        <RoundNoticeCard year={year} />
        <YearCard submission={submission} />
        <ConsolidatedWay submission={submission} />
        <WaysIn key={year} submission={submission} />
        <WordsBeforeHandingIn submission={submission} />
        <RecognisedItems key={`items ${year}`} submission={submission} />
        <FinishedReport submission={submission} />
        <AmendmentPanel key={`amendment ${year}`} submission={submission} />
        {submission.versions.length > 0 && <VersionList submission={submission} />}
        <WhomToAsk />
      </div>
      <YearTimeline history={history} year={year} />
    </div>
  );
}
