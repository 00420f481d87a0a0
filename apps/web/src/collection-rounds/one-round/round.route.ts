import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { reportYearSchema } from '@zhaojian/report';
import { onlyWhereMenuLeads } from '../../shell/only-where-menu-leads.ts';
import { shellRoute } from '../../shell/shell.route.tsx';

export const roundRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rounds/$year',
  params: {
    parse: ({ year }) => ({ year: reportYearSchema.parse(Number(year)) }),
    stringify: ({ year }) => ({ year: String(year) }),
  },
  beforeLoad: onlyWhereMenuLeads('/rounds'),
  component: lazyRouteComponent(() => import('./round-page.tsx'), 'RoundPage'),
});
