import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';

export const collectionRoundsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rounds',
  beforeLoad: onlyFor('administrator', 'supervisor'),
  component: lazyRouteComponent(() => import('./collection-rounds-page.tsx'), 'CollectionRoundsPage'),
});
