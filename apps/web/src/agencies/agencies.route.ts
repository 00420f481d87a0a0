import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyFor } from '../shell/only-for.ts';

export const agenciesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/agencies',
  beforeLoad: onlyFor('administrator', 'supervisor'),
  component: lazyRouteComponent(() => import('./agencies-page.tsx'), 'AgenciesPage'),
});
