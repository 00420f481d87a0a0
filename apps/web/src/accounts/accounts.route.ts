import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { accountsSearchSchema } from './accounts-search.ts';

export const accountsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts',
  validateSearch: accountsSearchSchema,
  beforeLoad: onlyWhereMenuLeads('/accounts'),
  component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
});
