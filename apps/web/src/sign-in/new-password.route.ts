import { createRoute, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '../address/root.route.tsx';
import { wantedPage } from '../page/page-search.ts';
import { sessionQuery } from '../session/session.queries.ts';
import { NewPasswordPage } from './new-password-page.tsx';

export const newPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new-password',
  validateSearch: z.object({ to: wantedPage }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.ensureQueryData(sessionQuery).catch(() => null);
    if (!session) throw redirect({ to: '/sign-in', search });
    if (session.passwordDue === null) throw redirect({ href: search.to ?? '/' });
  },
  component: NewPasswordPage,
});
