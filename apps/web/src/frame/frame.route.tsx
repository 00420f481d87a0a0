import { createRoute, redirect } from '@tanstack/react-router';
import { idSchema, yearParameterSchema } from '@zhaojian/contract';
import { z } from 'zod';
import { refusalOf } from '../api/refusal.ts';
import { sessionQuery } from '../session/session.queries.ts';
import { Frame } from './frame.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageError } from './page-error.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { rootRoute } from './root.route.tsx';

/** What every page inside the frame may hold in its address: the node of the tree and the report year. */
const searchSchema = z.object({
  node: idSchema.optional().catch(undefined),
  year: yearParameterSchema.optional().catch(undefined),
});

/** Everything behind the door: rail, place at the top, the page. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  validateSearch: searchSchema,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery);
    } catch (error) {
      const { status, code } = refusalOf(error);
      if (status !== 401) throw error;
      throw redirect({
        to: '/sign-in',
        search: {
          ...(location.href === '/' ? {} : { to: location.href }),
          ...(code === 'SESSION_EXPIRED' ? { expired: true } : {}),
        },
      });
    }
  },
  component: Frame,
  pendingComponent: PageSkeleton,
  errorComponent: PageError,
  notFoundComponent: NotFoundPage,
});
