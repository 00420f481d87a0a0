import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';

export const myReportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/my-report',
  beforeLoad: onlyFor('agency'),
  component: lazyRouteComponent(() => import('./my-report-page.tsx'), 'MyReportPage'),
});
