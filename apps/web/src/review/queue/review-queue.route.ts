import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { shellRoute } from '../../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../../shell/only-where-menu-leads.ts';
import { queuePartSearch } from './queue-part.ts';

export const reviewQueueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review',
  validateSearch: z.object(queuePartSearch),
  beforeLoad: onlyWhereMenuLeads('/review'),
  component: lazyRouteComponent(() => import('./review-queue-page.tsx'), 'ReviewQueuePage'),
});
