import { isCounted, type SubmissionRow, wasHandedIn } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { useMay } from '../session/use-session.ts';

interface Props {
  readonly row: Pick<SubmissionRow, 'agencyId' | 'agencyName' | 'year' | 'state'>;
}

/** An agency's name, leading to what the person may open: the review for supervisors, accepted reports for all. */
export function ReportLink({ row: { agencyId, agencyName, year, state } }: Props) {
  const reviews = useMay('report.review');
  const params = { agencyId, year };
  if (reviews && wasHandedIn(state)) {
    return (
      <Link to="/review/$agencyId/$year" params={params}>
        {agencyName}
      </Link>
    );
  }
  if (isCounted(state)) {
    return (
      <Link to="/reports/$agencyId/$year" params={params}>
        {agencyName}
      </Link>
    );
  }
  return <span>{agencyName}</span>;
}
