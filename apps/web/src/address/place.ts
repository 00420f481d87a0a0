import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { agencyQuery } from '../area/agencies.queries.ts';
import { collectionRoundsQuery } from '../area/collection-rounds.queries.ts';
import { useSession } from '../session/use-session.ts';
import { reportYears, startingYear } from './report-years.ts';

export interface Place {
  /** The agency the page is about: from the address, otherwise the person's own. */
  readonly nodeId: string;
  readonly year: number;
  /** The years that can be chosen, newest first. */
  readonly years: readonly number[];
}

/** The agency and the report year of the page, as its address says; the same on every page. */
export function usePlace(): Place {
  const { account } = useSession();
  const { data: rounds } = useSuspenseQuery(collectionRoundsQuery);
  const search = useSearch({ strict: false });
  const parameters = useParams({ strict: false });
  const [now] = useState(() => new Date());
  return {
    nodeId: parameters.agencyId ?? search.node ?? account.agencyId,
    year: parameters.year ?? search.year ?? startingYear(rounds, account.role, now),
    years: reportYears(rounds, now),
  };
}

/** The way down from the top of the person's area to the page's agency, for the breadcrumb. */
export function usePath(nodeId: string, year: number): readonly { id: string; name: string }[] {
  const { account } = useSession();
  const own = nodeId === account.agencyId;
  const { data } = useQuery({ ...agencyQuery(nodeId, year), enabled: !own });
  if (own) return [{ id: account.agencyId, name: account.agencyName }];
  return data?.path ?? [];
}

/** Changes the year of the page one is on; what was marked in the other year is let go. */
export function useChangeYear(): (year: number) => void {
  const navigate = useNavigate();
  const parameters = useParams({ strict: false });
  return (year) => {
    const inPath = parameters.year !== undefined;
    void navigate({
      to: '.',
      params: (before) => (inPath ? { ...before, year } : before),
      search: (before) => ({ ...before, cell: undefined, year: inPath ? undefined : year }),
    } as Parameters<typeof navigate>[0]);
  };
}
