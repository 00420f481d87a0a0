import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { RefusalAlert } from '../../api/refusal-alert.tsx';
import { submissionPageQuery } from '../../submissions/submission-list.queries.ts';
import { SubmissionTable } from '../list/submission-table.tsx';

const SHOWN = 50;

interface Props {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly year: number;
}

/** The agencies of a child, unfolded in place; a large area leads on to its own page. */
export function ChildAgencies({ agencyId, agencyName, year }: Props) {
  const list = useQuery(submissionPageQuery({ agencyId, year, page: 1, pageSize: SHOWN }));
  if (list.error) return <RefusalAlert error={list.error} />;
  const more = (list.data?.total ?? 0) - SHOWN;
  return (
    <>
      <SubmissionTable
        rows={list.data?.items ?? []}
        loading={list.isPending || list.isPlaceholderData}
        empty={`${agencyName}没有应报的机构。`}
      />
      {more > 0 && (
        <p>
          还有 {more} 个机构，
          <Link to="/progress" search={{ node: agencyId, year }}>
            进入{agencyName}查看
          </Link>
          。
        </p>
      )}
    </>
  );
}
