import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame.route.tsx';
import { onlyFor } from '../frame/only-for.ts';

export const historyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/history',
  beforeLoad: onlyFor('agency'),
  component: lazyRouteComponent(() => import('./history-page.tsx'), 'HistoryPage'),
});
