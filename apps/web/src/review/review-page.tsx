import { consequencesOf, isWaiting, type QueueRow } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Empty } from 'antd';
import { PageError } from '../page/without-content/page-error.tsx';
import { PageSkeleton } from '../page/without-content/page-skeleton.tsx';
import { acceptedVersionQuery, submissionQuery, versionQuery } from '../submissions/submissions.queries.ts';
import { ReportReview } from './report-review.tsx';
import { ClaimNotice } from './claims/claim-notice.tsx';
import { useReviewClaim } from './claims/use-review-claim.ts';
import { MeanwhileNotice } from './decisions/meanwhile-notice.tsx';
import { useOpenedReport } from './decisions/use-opened-report.ts';
import { partOf } from './queue/queue-part.ts';
import { neighboursQuery } from './queue/review-queue.queries.ts';
import { returnedBefore } from './reviewed-version.ts';

const route = getRouteApi('/shell/review/$agencyId/$year');

/** 审核年报: one agency's report of one year, as it was handed in. */
export function ReviewPage() {
  const { agencyId, year } = route.useParams();
  const search = route.useSearch();
  const { version: wanted, look } = search;
  const navigate = route.useNavigate();

  const submission = useQuery(submissionQuery(agencyId, year));
  const opened = useOpenedReport({ agencyId, year }, submission);
  const number = wanted ?? opened.version;
  const returnedNumber = submission.data && number ? returnedBefore(submission.data, number) : null;
  const version = useQuery({ ...versionQuery(agencyId, year, number ?? 0), enabled: number !== null });
  const returned = useQuery({
    ...versionQuery(agencyId, year, returnedNumber ?? 0),
    enabled: returnedNumber !== null,
  });
  const lastYear = useQuery(acceptedVersionQuery(agencyId, year - 1));
  const part = partOf(search);
  const around = useQuery(neighboursQuery({ agencyId, year }, part));
  const decidable =
    submission.data !== undefined &&
    isWaiting(submission.data.state) &&
    submission.data.transitions.some((step) => consequencesOf(step).givesBack);
  const claim = useReviewClaim({ agencyId, year }, decidable, submission.data?.reviewer ?? null);
  const go = (row: QueueRow) =>
    void navigate({
      to: '/review/$agencyId/$year',
      params: { agencyId: row.agencyId, year: row.year },
      search: part,
    });

  const error = submission.error ?? version.error ?? returned.error;
  if (error) return <PageError error={error} />;
  if (submission.data && number === null) {
    return (
      <Empty
        description={`${submission.data.agencyName}还没有上传或填写 ${year} 年度报告。提交后，这里显示报告、原文和勾稽情况。`}
      />
    );
  }
  const arriving =
    [version, lastYear].some(({ isPending }) => isPending) || (returnedNumber !== null && returned.isPending);
  if (!submission.data || !version.data || arriving) return <PageSkeleton />;
  return (
    <>
      <MeanwhileNotice opened={opened} />
      <ClaimNotice claim={claim} />
      <ReportReview
        key={`${agencyId} ${year} ${version.data.number}`}
        submission={submission.data}
        version={version.data}
        returned={returned.data ?? null}
        lastYear={lastYear.data ?? null}
        around={around.data ?? null}
        part={part}
        look={look ?? null}
        onGo={go}
        onShowVersion={(shown) => void navigate({ search: (before) => ({ ...before, version: shown }) })}
      />
    </>
  );
}
