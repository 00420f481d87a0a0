import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyFor } from '../shell/only-for.ts';
import { auditSearchSchema } from './audit-search.ts';

export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: auditSearchSchema,
  beforeLoad: onlyFor('administrator', 'supervisor'),
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});
