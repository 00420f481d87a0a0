import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';

const searchSchema = z.object({
  /** The table compared: an id of the form's table sections. */
  table: z.string().optional().catch(undefined),
});

export const historyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/history',
  validateSearch: searchSchema,
  beforeLoad: onlyFor('agency'),
  component: lazyRouteComponent(() => import('./history-page.tsx'), 'HistoryPage'),
});
