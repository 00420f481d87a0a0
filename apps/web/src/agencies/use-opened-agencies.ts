import type { AgencyDetail } from '@zhaojian/contract';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { agencyQuery } from '../area/agencies.queries.ts';

const isKnown = (detail: AgencyDetail | undefined): detail is AgencyDetail => detail !== undefined;

/** The agencies whose children are open in the tree, as far as they have arrived. */
export function useOpenedAgencies(ids: readonly string[], year: number): readonly AgencyDetail[] {
  return useQueries({
    queries: ids.map((id) => ({ ...agencyQuery(id, year), placeholderData: keepPreviousData<AgencyDetail> })),
    combine: (answers) => answers.map(({ data }) => data).filter(isKnown),
  });
}
