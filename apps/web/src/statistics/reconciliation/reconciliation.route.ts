import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { onlyWhereMenuLeads } from '../../shell/only-where-menu-leads.ts';
import { shellRoute } from '../../shell/shell.route.tsx';

/** For those who see the dashboard, from which it is reached. */
export const reconciliationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reconciliation',
  validateSearch: z.object({
    /** Only those that differ when left out. */
    cells: z.literal('all').optional().catch(undefined),
  }),
  beforeLoad: onlyWhereMenuLeads('/dashboard'),
  component: lazyRouteComponent(() => import('./reconciliation-page.tsx'), 'ReconciliationPage'),
});
