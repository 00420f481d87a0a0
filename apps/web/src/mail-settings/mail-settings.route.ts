import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyWhoManagesSystem } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

export const mailSettingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/system/mail',
  beforeLoad: onlyWhoManagesSystem,
  component: lazyRouteComponent(() => import('./mail-settings-page.tsx'), 'MailSettingsPage'),
});
