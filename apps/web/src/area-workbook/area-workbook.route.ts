import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyWhoMay } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

/** For those who add agencies; people come in with it for those who may also add accounts. */
export const areaWorkbookRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agencies/import',
  beforeLoad: onlyWhoMay('agency.manage'),
  component: lazyRouteComponent(() => import('./area-workbook-page.tsx'), 'AreaWorkbookPage'),
});
