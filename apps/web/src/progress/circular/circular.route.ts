import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyWhoMay } from '../../shell/only-where-menu-leads.ts';
import { shellRoute } from '../../shell/shell.route.tsx';

/** For those who review the reports of an area; reached from its progress. */
export const circularRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/progress/circular',
  beforeLoad: onlyWhoMay('report.review'),
  component: lazyRouteComponent(() => import('./circular-page.tsx'), 'CircularPage'),
});
