import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';

export const batchImportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/imports',
  beforeLoad: onlyFor('supervisor'),
  component: lazyRouteComponent(() => import('./batch-imports-page.tsx'), 'BatchImportsPage'),
});
