import type { DifferenceReason } from '@zhaojian/contract';
import { Link } from '@tanstack/react-router';
import { isNotThere } from './compared-cells.ts';

/** To where something can be done or seen about a reason: who is missing, what was reported, the area's own page. */
export function ReasonLink({ reason, year }: { readonly reason: DifferenceReason; readonly year: number }) {
  const { kind, agencyId, agencyName } = reason;
  if (kind === 'publishedBelow')
    return (
      <Link to="/reconciliation" search={{ node: agencyId, year }}>
        {agencyName}
      </Link>
    );
  if (isNotThere(kind))
    return (
      <Link to="/progress" search={{ node: agencyId, year }}>
        {agencyName}
      </Link>
    );
  return (
    <Link to="/reports/$agencyId/$year" params={{ agencyId, year }} search={{}}>
      {agencyName}
    </Link>
  );
}
