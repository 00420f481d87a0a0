import { redirect } from '@tanstack/react-router';
import type { RouterContext } from '../address/root.route.tsx';
import { sessionQuery } from '../session/session.queries.ts';
import { leadsTo, type MenuEntry, startPageOf } from './menu-entries.ts';

/** A route's `beforeLoad`: who has no such entry in the menu is sent to where they start. */
export const onlyWhereMenuLeads =
  (to: MenuEntry['to']) =>
  async ({ context }: { context: RouterContext }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!leadsTo(to, session)) throw redirect({ to: startPageOf(session) });
  };
