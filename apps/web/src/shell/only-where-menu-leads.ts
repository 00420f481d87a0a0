import { redirect } from '@tanstack/react-router';
import { type CurrentSession, isToldAnything, type Permission, roleMay } from '@zhaojian/contract';
import type { RouterContext } from '../address/root.route.tsx';
import { sessionQuery } from '../session/session.queries.ts';
import { leadsTo, type MenuEntry, startPageOf } from './menu-entries.ts';

type BeforeLoad = (loading: { context: RouterContext }) => Promise<void>;

/** A route's `beforeLoad`: anybody it is not for is sent to where they start. */
const only =
  (fits: (session: CurrentSession) => boolean): BeforeLoad =>
  async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!fits(session)) throw redirect({ to: startPageOf(session) });
  };

/** For those whose menu has the entry. */
export const onlyWhereMenuLeads = (to: MenuEntry['to']): BeforeLoad =>
  only((session) => leadsTo(to, session));

/** For those who may do something that not everybody may whose menu leads to the page above. */
export const onlyWhoMay = (permission: Permission): BeforeLoad =>
  only(({ account }) => roleMay(account.role, permission));

/** For those who may do something for the whole platform. */
export const onlyAtTopWhoMay = (permission: Permission): BeforeLoad =>
  only(({ account, isAtTop }) => isAtTop && roleMay(account.role, permission));

/** For those who are told anything: for the others the page would always be empty. */
export const onlyWhoIsTold: BeforeLoad = only(({ account }) => isToldAnything(account.role));

/** For those who look after the platform itself. */
export const onlyWhoManagesSystem: BeforeLoad = only(({ managesSystem }) => managesSystem);
