import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';

export const agenciesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/agencies',
  beforeLoad: onlyFor('administrator', 'supervisor'),
  component: lazyRouteComponent(() => import('./agencies-page.tsx'), 'AgenciesPage'),
});
