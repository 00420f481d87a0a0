import { type CorrectItem, type ItemReading, itemReadingSchema, ROUTES } from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { submissionKey } from '../submissions/submissions.queries.ts';

/** One version of an agency's report. */
export interface VersionAddress {
  readonly agencyId: string;
  readonly year: number;
  readonly number: number;
}

/** What the section 五 of a version names, as people corrected it. */
export const itemReadingQuery = ({ agencyId, year, number }: VersionAddress) =>
  queryOptions({
    queryKey: [...submissionKey(agencyId, year), 'items', number],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.itemReading, {
        parameters: { agencyId, year, number },
        answer: itemReadingSchema,
        signal,
      }),
  });

/** Says something else of an item than the program. @throws Refusal ITEM_CHANGED_MEANWHILE and others */
export const correctItem = (version: VersionAddress, body: CorrectItem): Promise<ItemReading> =>
  request('POST', ROUTES.itemCorrections, { parameters: { ...version }, body, answer: itemReadingSchema });

/** Takes corrections back. @throws Refusal CORRECTION_GONE, where somebody else did */
export const restoreItems = (version: VersionAddress, corrections: readonly string[]): Promise<ItemReading> =>
  request('POST', ROUTES.itemRestorations, {
    parameters: { ...version },
    body: { corrections: [...corrections] },
    answer: itemReadingSchema,
  });
