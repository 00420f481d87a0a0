import { useQuery, useSuspenseQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { openLetter } from '../return-points/open-letter.ts';
import { PageError } from '../page/without-content/page-error.tsx';
import { PageSkeleton } from '../page/without-content/page-skeleton.tsx';
import { useSession } from '../session/use-session.ts';
import { acceptedVersionQuery, submissionQuery, versionQuery } from '../submissions/submissions.queries.ts';
import { CheckingWorkspace } from './checking-workspace.tsx';

const route = getRouteApi('/shell/my-report/$year');

/** 核对: the newest version of one's own report beside its original, corrected in place and handed in. */
export function CheckingPage() {
  const { year } = route.useParams();
  const { agencyId } = useSession().account;
  const [{ data: submission }, { data: previous }] = useSuspenseQueries({
    queries: [submissionQuery(agencyId, year), acceptedVersionQuery(agencyId, year - 1)],
  });
  const { latestVersion } = submission;
  // What is being typed stays on the page while a newer version is on its way.
  const version = useQuery({
    ...versionQuery(agencyId, year, latestVersion ?? 0),
    enabled: latestVersion !== null,
    placeholderData: (before) => (before?.agencyId === agencyId && before.year === year ? before : undefined),
  });
  const asked = openLetter(submission);
  const returned = useQuery({
    ...versionQuery(agencyId, year, asked?.version ?? 0),
    enabled: asked !== null,
  });
  if (version.error && !version.data) return <PageError error={version.error} />;
  if (latestVersion !== null && !version.data) return <PageSkeleton />;
  return (
    <CheckingWorkspace
      key={`${agencyId}.${year}`}
      submission={submission}
      version={latestVersion === null ? null : (version.data ?? null)}
      previous={previous?.report ?? null}
      returned={returned.data?.report ?? null}
    />
  );
}
