import { ROUTES } from '@zhaojian/contract';
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { at } from '../../testing/test-client.ts';

/** What a request is about, to fill in its address and body. */
export interface Asked {
  agencyId: string;
  year: number;
  accountId: string;
  batchId: string;
  bulkId: string;
  loadId: string;
}
/** How something is asked of a route. */
export type Call = (asked: Asked) => InjectOptions;

/** What a route has to answer, by what it is about. */
export type Expectation =
  | { about: 'nothing'; because: string }
  /** Everything in the asker's own area; the names of no others. */
  | { about: 'ownArea'; call: (year: number) => string }
  /** Found where the agency was in the asker's area in the year. */
  | { about: 'year'; call: Call; agencyAccounts?: 'subtree' }
  /** The years in which it was in the asker's area, and no others. */
  | { about: 'years'; call: Call; yearsIn: (answer: Response) => number[]; agencyAccounts?: 'subtree' }
  /** Found where the agency's latest placement is in the asker's area. */
  | { about: 'newest'; call: Call };

/** What asks only about who asks. */
export const own = (because: string): Expectation => ({ about: 'nothing', because });

/** What a request says it has seen of the tree: nobody has. */
export const SEEN_REVISION = 999;

export const get =
  (route: string): Call =>
  (asked) => ({ url: at(route, { ...asked, id: asked.agencyId, number: 1 }) });
export const post =
  (route: string, payload: object): Call =>
  (asked) => ({
    method: 'POST',
    url: at(route, { ...asked, id: asked.agencyId }),
    payload,
  });
export const asking =
  (route: string, more = ''): Call =>
  ({ agencyId, year }) => ({
    url: `${route}?agencyId=${agencyId}&year=${year}${more}`,
  });
export const over =
  (route: string): Call =>
  ({ agencyId }) => ({
    url: `${route}?agencyId=${agencyId}&fromYear=2019&toYear=2025`,
  });
export const ofBatch =
  (method: 'GET' | 'POST', route: string, payload?: object): Call =>
  ({ batchId }) => ({
    method,
    url: at(route, { id: batchId, itemId: batchId }),
    ...(payload && { payload }),
  });
export const ofLoad =
  (method: 'GET' | 'POST', route: string, payload?: object): Call =>
  ({ loadId }) => ({ method, url: at(route, { id: loadId }), ...(payload && { payload }) });
export const treeChange =
  (url: string): Call =>
  ({ agencyId }) => ({
    method: 'POST',
    url,
    payload: {
      change: { what: 'correct', agencyId, revision: SEEN_REVISION, year: 2022, name: '示例改名局' },
    },
  });
export const arrangement =
  (method: 'PUT' | 'DELETE'): Call =>
  ({ agencyId, year }) => ({
    method,
    url: at(ROUTES.arrangement, { year, agencyId, what: 'agencyDates' }),
    ...(method === 'PUT' && { payload: { reason: '没有写日期' } }),
  });
export const reminding =
  (url: string, more: object = {}): Call =>
  ({ agencyId, year }) => ({
    method: 'POST',
    url,
    payload: { agencyId, year, agencyIds: [agencyId], ...more },
  });
