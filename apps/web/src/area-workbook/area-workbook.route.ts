import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyWhoMay } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

/** For who makes agencies; people come in with it where one may make accounts, too. */
export const areaWorkbookRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agencies/import',
  beforeLoad: onlyWhoMay('agency.manage'),
  component: lazyRouteComponent(() => import('./area-workbook-page.tsx'), 'AreaWorkbookPage'),
});
