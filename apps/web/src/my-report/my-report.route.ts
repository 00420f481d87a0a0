import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';

export const myReportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-report',
  beforeLoad: onlyWhereMenuLeads('/my-report'),
  component: lazyRouteComponent(() => import('./my-report-page.tsx'), 'MyReportPage'),
});
