import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { pageSearch } from '../page/page-search.ts';

/** What the page holds in its address besides node and year. */
const accountsSearchSchema = z.object({
  search: z.string().max(50).optional().catch(undefined),
  page: pageSearch,
});

export const accountsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts',
  validateSearch: accountsSearchSchema,
  beforeLoad: onlyWhereMenuLeads('/accounts'),
  component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
});
