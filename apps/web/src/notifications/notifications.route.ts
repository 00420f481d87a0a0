import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { notificationKindSchema } from '@zhaojian/contract';
import { z } from 'zod';
import { pageSearch } from '../page/page-search.ts';
import { onlyWhoIsTold } from '../shell/only-where-menu-leads.ts';
import { shellRoute } from '../shell/shell.route.tsx';

/** What the page holds in its address besides node and year. */
const notificationsSearchSchema = z.object({
  kind: notificationKindSchema.optional().catch(undefined),
  unread: z.literal(true).optional().catch(undefined),
  page: pageSearch,
});

export const notificationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/notifications',
  beforeLoad: onlyWhoIsTold,
  validateSearch: notificationsSearchSchema,
  component: lazyRouteComponent(() => import('./notifications-page.tsx'), 'NotificationsPage'),
});
