import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { agencyAndYear } from '../address/year-in-path.ts';
import { reviewReasonSchema } from '@zhaojian/contract';
import { queuePartSearchSchema } from './queue/queue-part.ts';

const searchSchema = queuePartSearchSchema.extend({
  section: z.string().optional().catch(undefined),
  cell: z.string().optional().catch(undefined),
  /** The reason for which it was opened. */
  look: reviewReasonSchema.optional().catch(undefined),
  /** An earlier version, looked at; the one handed in when left out. */
  version: z.coerce.number().int().positive().optional().catch(undefined),
});

export const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/review/$agencyId/$year',
  params: agencyAndYear,
  validateSearch: searchSchema,
  beforeLoad: onlyWhereMenuLeads('/review'),
  component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
});
