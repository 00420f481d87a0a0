import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyFor } from '../shell/only-for.ts';
import { accountsSearchSchema } from './accounts-search.ts';

export const accountsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts',
  validateSearch: accountsSearchSchema,
  beforeLoad: onlyFor('administrator'),
  component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
});
