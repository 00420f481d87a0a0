import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';
import { auditSearchSchema } from './audit-search.ts';

export const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/audit',
  validateSearch: auditSearchSchema,
  beforeLoad: onlyFor('administrator', 'supervisor'),
  component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
});
