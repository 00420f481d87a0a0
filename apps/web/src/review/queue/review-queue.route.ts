import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../../frame/frame.route.tsx';
import { onlyFor } from '../../frame/only-for.ts';
import { queueSearchSchema } from './queue-filter.ts';

export const reviewQueueRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/review',
  validateSearch: queueSearchSchema,
  beforeLoad: onlyFor('supervisor'),
  component: lazyRouteComponent(() => import('./review-queue-page.tsx'), 'ReviewQueuePage'),
});
