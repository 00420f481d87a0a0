import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { numbersSchema } from './numbers-shown/numbers-shown.ts';
import { tabSchema } from './tabs.ts';

/** With the shell's node and year, all that a page of figures can be bookmarked and shared by. */
const searchSchema = z.object({
  tab: tabSchema.optional().catch(undefined),
  /** What children are compared by: a measure's id or a cell's key. */
  figure: z.string().max(120).optional().catch(undefined),
  /** Whether sums are shown, or what governments published. */
  numbers: numbersSchema.optional().catch(undefined),
  /** The category of section 五 whose items are listed. */
  category: z.string().max(40).optional().catch(undefined),
  /** The page of that list. */
  page: z.coerce.number().int().min(1).optional().catch(undefined),
});

export const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dashboard',
  validateSearch: searchSchema,
  beforeLoad: onlyWhereMenuLeads('/dashboard'),
  component: lazyRouteComponent(() => import('./dashboard-page.tsx'), 'DashboardPage'),
});
