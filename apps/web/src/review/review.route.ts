import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';
import { agencyAndYear } from '../frame/year-in-path.ts';

const searchSchema = z.object({
  section: z.string().optional().catch(undefined),
  cell: z.string().optional().catch(undefined),
  /** An earlier version, looked at; the one handed in when left out. */
  version: z.coerce.number().int().positive().optional().catch(undefined),
});

export const reviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/review/$agencyId/$year',
  params: agencyAndYear,
  validateSearch: searchSchema,
  beforeLoad: onlyFor('supervisor'),
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
});
