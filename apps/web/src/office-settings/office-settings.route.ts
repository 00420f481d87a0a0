import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyWhoManagesSystem } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

export const officeSettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/system/office',
  beforeLoad: onlyWhoManagesSystem,
  component: lazyRouteComponent(() => import('./office-settings-page.tsx'), 'OfficeSettingsPage'),
});
