import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyWhereMenuLeads } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

/** For administrators of the whole area alone. */
export const systemStateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/system',
  beforeLoad: onlyWhereMenuLeads('/system'),
  component: lazyRouteComponent(() => import('./system-state-page.tsx'), 'SystemStatePage'),
});
