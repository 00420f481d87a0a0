import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { pageSearch } from '../page/page-search.ts';

/** What the page holds in its address besides node and year. */
const auditSearchSchema = z.object({
  action: z.string().max(60).optional().catch(undefined),
  page: pageSearch,
});

export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: auditSearchSchema,
  beforeLoad: onlyWhereMenuLeads('/audit'),
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});
