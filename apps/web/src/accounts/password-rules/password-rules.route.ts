import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onlyAtTopWhoMay } from '../../shell/only-where-menu-leads.ts';
import { shellRoute } from '../../shell/shell.route.tsx';

export const passwordRulesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/accounts/password-rules',
  beforeLoad: onlyAtTopWhoMay('account.manage'),
  component: lazyRouteComponent(() => import('./password-rules-page.tsx'), 'PasswordRulesPage'),
});
