import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { progressSearchSchema } from './progress-search.ts';

export const progressRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/progress',
  validateSearch: progressSearchSchema,
  beforeLoad: onlyWhereMenuLeads('/progress'),
  component: lazyRouteComponent(() => import('./progress-page.tsx'), 'ProgressPage'),
});
