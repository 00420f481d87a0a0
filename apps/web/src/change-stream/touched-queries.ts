import { idSchema, type StreamedChange } from '@zhaojian/contract';
import type { Query } from '@tanstack/react-query';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** What others change under pages that show it. Charts and the record are looked at as they were when they were opened. */
const TOUCHED: Readonly<Record<StreamedChange['kind'], readonly (keyof typeof QUERY_KEYS)[]>> = {
  report: ['progress', 'submissions', 'reminders'],
  claim: ['submissions'],
  agency: ['agencies', 'progress', 'submissions'],
  round: ['collectionRounds', 'progress', 'submissions'],
  rectification: ['rectification'],
  notification: ['notifications'],
};

/** Everything that the stream tells of: for a page that may have missed something. */
export const ANY_CHANGE: readonly StreamedChange[] = (Object.keys(TOUCHED) as (keyof typeof TOUCHED)[]).map(
  (kind) => ({ kind, agencyId: null }),
);

/** Parts of a report that are never changed once they are there. */
const UNCHANGING: readonly unknown[] = ['version', 'original', 'corrections'];

/** Whether a query may be answered otherwise after some changes: lists after any, what is kept of one agency after its own. */
export const isTouchedBy =
  (changes: readonly StreamedChange[]) =>
  ({ queryKey: [subject, whose, , part] }: Pick<Query, 'queryKey'>): boolean =>
    !UNCHANGING.includes(part) &&
    changes.some(
      ({ kind, agencyId }) =>
        TOUCHED[kind].some((name) => QUERY_KEYS[name][0] === subject) &&
        (subject !== QUERY_KEYS.submissions[0] ||
          agencyId === null ||
          agencyId === whose ||
          !idSchema.safeParse(whose).success),
    );
