import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyFor } from '../shell/only-for.ts';

export const collectionRoundsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds',
  beforeLoad: onlyFor('administrator', 'supervisor'),
  component: lazyRouteComponent(() => import('./collection-rounds-page.tsx'), 'CollectionRoundsPage'),
});
