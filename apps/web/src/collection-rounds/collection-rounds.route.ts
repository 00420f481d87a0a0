import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';

export const collectionRoundsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds',
  beforeLoad: onlyWhereMenuLeads('/rounds'),
  component: lazyRouteComponent(() => import('./collection-rounds-page.tsx'), 'CollectionRoundsPage'),
});
