import type { ReturnLetter, Submission } from '@zhaojian/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formById, sectionOfPlace } from '@zhaojian/report';
import { AnswerPoints } from '../return-points/answer-points.tsx';
import { versionQuery } from '../submissions/submissions.queries.ts';

interface Props {
  readonly submission: Submission;
  readonly letter: ReturnLetter;
}

/** The points with which the report came back, each leading to its place; what the newest version changes is seen. */
export function ReturnedPoints({ submission, letter }: Props) {
  const { agencyId, year, form, latestVersion } = submission;
  const returned = useQuery(versionQuery(agencyId, year, letter.version));
  const latest = useQuery(versionQuery(agencyId, year, latestVersion ?? letter.version));
  return (
    <AnswerPoints
      submission={submission}
      letter={letter}
      versions={
        returned.data && latest.data ? { returned: returned.data.report, now: latest.data.report } : null
      }
      placed={({ about }, name) => (
        <Link
          to="/my-report/$year"
          params={{ year }}
          search={{
            section: sectionOfPlace(formById(form), about) ?? undefined,
            cell: about.kind === 'cell' ? about.key : undefined,
          }}
        >
          {name}
        </Link>
      )}
    />
  );
}
