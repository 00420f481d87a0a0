import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';

export const reviewQueueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/review',
  beforeLoad: onlyFor('supervisor'),
  component: lazyRouteComponent(() => import('./review-queue-page.tsx'), 'ReviewQueuePage'),
});
