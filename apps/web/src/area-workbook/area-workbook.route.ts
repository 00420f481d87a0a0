import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyWhoMay } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

/** For who makes both agencies and accounts. */
export const areaWorkbookRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agencies/import',
  beforeLoad: onlyWhoMay('account.manage'),
  component: lazyRouteComponent(() => import('./area-workbook-page.tsx'), 'AreaWorkbookPage'),
});
