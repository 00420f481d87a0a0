import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rectificationFilterSchema } from '@zhaojian/contract';
import { z } from 'zod';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

const asked = rectificationFilterSchema.shape;

/** What the ledger is narrowed to, besides the agency. The year of the place is that of reports: tasks go on over years. */
const ledgerSearchSchema = z.object({
  state: asked.state.catch(undefined),
  source: asked.source.catch(undefined),
  overdue: z.boolean().optional().catch(undefined),
  ofYear: asked.year.catch(undefined),
  search: asked.search.catch(undefined),
});
export type LedgerSearch = z.infer<typeof ledgerSearchSchema>;

export const rectificationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rectification',
  validateSearch: ledgerSearchSchema,
  beforeLoad: onlyWhereMenuLeads('/rectification'),
  component: lazyRouteComponent(() => import('./ledger-page.tsx'), 'LedgerPage'),
});

export const rectificationTaskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rectification/$taskId',
  beforeLoad: onlyWhereMenuLeads('/rectification'),
  component: lazyRouteComponent(() => import('./one-task/task-page.tsx'), 'TaskPage'),
});
