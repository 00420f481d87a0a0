import { createRoute, redirect } from '@tanstack/react-router';
import { idSchema, yearParameterSchema } from '@zhaojian/contract';
import { z } from 'zod';
import { refusalOf } from '../api/refusal.ts';
import { sessionQuery } from '../session/session.queries.ts';
import { Shell } from './shell.tsx';
import { NotFoundPage } from '../page/without-content/not-found-page.tsx';
import { PageError } from '../page/without-content/page-error.tsx';
import { PageSkeleton } from '../page/without-content/page-skeleton.tsx';
import { rootRoute } from '../address/root.route.tsx';

/** What every page inside the shell may hold in its address: the node of the tree and the report year. */
const searchSchema = z.object({
  node: idSchema.optional().catch(undefined),
  year: yearParameterSchema.optional().catch(undefined),
});

/** The shell around every page after signing in: sidebar, top bar, the page. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  validateSearch: searchSchema,
  beforeLoad: async ({ context, location }) => {
    const to = location.href === '/' ? {} : { to: location.href };
    try {
      const { passwordDue } = await context.queries.ensureQueryData(sessionQuery);
      if (passwordDue !== null) throw redirect({ to: '/new-password', search: to });
    } catch (error) {
      const { status, actionable } = refusalOf(error);
      if (status !== 401) throw error;
      throw redirect({
        to: '/sign-in',
        search: {
          ...to,
          ...(actionable === 'SESSION_EXPIRED' ? { expired: true } : {}),
        },
      });
    }
  },
  component: Shell,
  pendingComponent: PageSkeleton,
  errorComponent: PageError,
  notFoundComponent: NotFoundPage,
});
