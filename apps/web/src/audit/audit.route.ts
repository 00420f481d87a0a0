import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { z } from 'zod';

/** What the page holds in its address besides node and year. */
const auditSearchSchema = z.object({
  action: z.string().max(60).optional().catch(undefined),
  page: z.coerce.number().int().min(2).optional().catch(undefined),
});

export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: auditSearchSchema,
  beforeLoad: onlyWhereMenuLeads('/audit'),
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});
