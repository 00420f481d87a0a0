import { loadedWhatSchema } from '@zhaojian/contract';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { pageSearch } from '../../page/page-search.ts';
import { onlyWhereMenuLeads } from '../../shell/only-where-menu-leads.ts';
import { shellRoute } from '../../shell/shell.route.tsx';

/** What the page holds in its address: which reports the list is narrowed to, and its page. */
const searchSchema = z.object({
  show: z
    .enum([...loadedWhatSchema.options, 'failing'])
    .optional()
    .catch(undefined),
  page: pageSearch,
});
export type LoadSearch = z.infer<typeof searchSchema>;

export const pastYearLoadRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/past-years/$id',
  validateSearch: searchSchema,
  beforeLoad: onlyWhereMenuLeads('/past-years'),
  component: lazyRouteComponent(() => import('./past-year-load-page.tsx'), 'PastYearLoadPage'),
});
