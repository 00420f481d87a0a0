import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.tsx';
import { onlyFor } from '../../shell/only-for.ts';
import { queueSearchSchema } from './queue-filter.ts';

export const reviewQueueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review',
  validateSearch: queueSearchSchema,
  beforeLoad: onlyFor('supervisor'),
  component: lazyRouteComponent(() => import('./review-queue-page.tsx'), 'ReviewQueuePage'),
});
