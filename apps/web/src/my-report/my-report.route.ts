import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyFor } from '../shell/only-for.ts';

export const myReportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-report',
  beforeLoad: onlyFor('agency'),
  component: lazyRouteComponent(() => import('./my-report-page.tsx'), 'MyReportPage'),
});
