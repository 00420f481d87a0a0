import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { z } from 'zod';

/** What the page holds in its address besides node and year. */
const accountsSearchSchema = z.object({
  search: z.string().max(50).optional().catch(undefined),
  page: z.coerce.number().int().min(2).optional().catch(undefined),
});

export const accountsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts',
  validateSearch: accountsSearchSchema,
  beforeLoad: onlyWhereMenuLeads('/accounts'),
  component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
});
