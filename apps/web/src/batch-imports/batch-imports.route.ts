import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';

export const batchImportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports',
  beforeLoad: onlyWhereMenuLeads('/imports'),
  component: lazyRouteComponent(() => import('./batch-imports-page.tsx'), 'BatchImportsPage'),
});
