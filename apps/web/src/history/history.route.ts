import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';

const searchSchema = z.object({
  /** The table compared: an id of the form's table sections. */
  table: z.string().optional().catch(undefined),
});

export const historyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/history',
  validateSearch: searchSchema,
  beforeLoad: onlyWhereMenuLeads('/history'),
  component: lazyRouteComponent(() => import('./history-page.tsx'), 'HistoryPage'),
});
