import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';
import { progressSearchSchema } from './progress-search.ts';

export const progressRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/progress',
  validateSearch: progressSearchSchema,
  beforeLoad: onlyFor('supervisor', 'leader', 'administrator'),
  component: lazyRouteComponent(() => import('./progress-page.tsx'), 'ProgressPage'),
});
