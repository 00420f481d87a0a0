import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyFor } from '../shell/only-for.ts';
import { progressSearchSchema } from './progress-search.ts';

export const progressRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/progress',
  validateSearch: progressSearchSchema,
  beforeLoad: onlyFor('supervisor', 'leader', 'administrator'),
  component: lazyRouteComponent(() => import('./progress-page.tsx'), 'ProgressPage'),
});
