import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { shellRoute } from '../shell/shell.route.tsx';
import { agencyAndYear } from '../address/year-in-path.ts';

const searchSchema = z.object({
  /** The cell a number was opened from: marked in its table and in the original. */
  cell: z.string().optional().catch(undefined),
  version: z.coerce.number().int().positive().optional().catch(undefined),
});

export const acceptedReportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reports/$agencyId/$year',
  params: agencyAndYear,
  validateSearch: searchSchema,
  component: lazyRouteComponent(() => import('./accepted-report-page.tsx'), 'AcceptedReportPage'),
});
