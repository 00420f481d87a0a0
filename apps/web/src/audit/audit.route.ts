import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { auditSearchSchema } from './audit-search.ts';

export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: auditSearchSchema,
  beforeLoad: onlyWhereMenuLeads('/audit'),
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});
