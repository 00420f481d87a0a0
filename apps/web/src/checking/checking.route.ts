import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { yearOnly } from '../address/year-in-path.ts';

const searchSchema = z.object({
  /** The section shown in the middle: an id of the form's sections. */
  section: z.string().optional().catch(undefined),
  /** The cell marked in the table and in the original. */
  cell: z.string().optional().catch(undefined),
});

export const checkingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/my-report/$year',
  params: yearOnly,
  validateSearch: searchSchema,
  beforeLoad: onlyWhereMenuLeads('/my-report'),
  component: lazyRouteComponent(() => import('./checking-page.tsx'), 'CheckingPage'),
});
