import type { Role } from '@zhaojian/contract';
import { redirect } from '@tanstack/react-router';
import { sessionQuery } from '../session/session.queries.ts';
import { START_PAGES } from '../session/start-page.ts';
import type { RouterContext } from '../address/root.route.tsx';

/** A route's `beforeLoad`: sends roles whose door it is not to their own start page. */
export const onlyFor =
  (...roles: readonly Role[]) =>
  async ({ context }: { context: RouterContext }) => {
    const { account } = await context.queries.ensureQueryData(sessionQuery);
    if (!roles.includes(account.role)) throw redirect({ to: START_PAGES[account.role] });
  };
