import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';

const searchSchema = z.object({
  tab: z
    .enum(['overview', 'disclosure', 'applications', 'disputes', 'improvement', 'comparison'])
    .optional()
    .catch(undefined),
});

export const dashboardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/dashboard',
  validateSearch: searchSchema,
  beforeLoad: onlyFor('leader', 'supervisor', 'administrator'),
  component: lazyRouteComponent(() => import('./dashboard-page.tsx'), 'DashboardPage'),
});
