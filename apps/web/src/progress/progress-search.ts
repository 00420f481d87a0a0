import { SUBMISSION_STATE_NAMES, submissionStateSchema } from '@zhaojian/contract';
import { z } from 'zod';
import { pageSearch } from '../page/page-search.ts';

/** What the page holds in its address besides node and year, so that a list can be bookmarked and sent on. */
export const progressSearchSchema = z.object({
  state: submissionStateSchema.optional().catch(undefined),
  late: z.boolean().optional().catch(undefined),
  exempt: z.boolean().optional().catch(undefined),
  search: z.string().max(50).optional().catch(undefined),
  page: pageSearch,
  /** The line of the children that is unfolded. */
  open: z.string().max(40).optional().catch(undefined),
});
export type ProgressSearch = z.infer<typeof progressSearchSchema>;

/** Narrowing a list goes back to its first page. */
export const narrowed = (before: ProgressSearch, change: Partial<ProgressSearch>): ProgressSearch => ({
  ...before,
  page: undefined,
  ...change,
});

/** To what the list is narrowed, in words. */
export const narrowedTo = ({ state, late, exempt, search }: ProgressSearch): string[] => [
  ...(state ? [SUBMISSION_STATE_NAMES[state]] : []),
  ...(late ? ['只看逾期'] : []),
  ...(exempt ? ['只看免报'] : []),
  ...(search ? [`查找“${search}”`] : []),
];
