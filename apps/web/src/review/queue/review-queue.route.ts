import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../../shell/only-where-menu-leads.ts';
import { queuePartSearchSchema } from './queue-part.ts';

export const reviewQueueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review',
  validateSearch: queuePartSearchSchema,
  beforeLoad: onlyWhereMenuLeads('/review'),
  component: lazyRouteComponent(() => import('./review-queue-page.tsx'), 'ReviewQueuePage'),
});
