import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { onlyFor } from '../shell/only-for.ts';

export const batchImportsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/imports',
  beforeLoad: onlyFor('supervisor'),
  component: lazyRouteComponent(() => import('./batch-imports-page.tsx'), 'BatchImportsPage'),
});
