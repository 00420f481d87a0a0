import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';
import { accountsSearchSchema } from './accounts-search.ts';

export const accountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/accounts',
  validateSearch: accountsSearchSchema,
  beforeLoad: onlyFor('administrator'),
  component: lazyRouteComponent(() => import('./accounts-page.tsx'), 'AccountsPage'),
});
