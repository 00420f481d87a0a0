import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyWhoMay } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

/** For those who review the reports of an area, and those to whom it hands up; reached from the progress. */
export const areaHandUpRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/progress/hand-up',
  beforeLoad: onlyWhoMay('report.review'),
  component: lazyRouteComponent(() => import('./area-hand-up-page.tsx'), 'AreaHandUpPage'),
});
