import {
  type ChangePassword,
  currentSessionSchema,
  type OwnContact,
  ROUTES,
  type SignIn,
} from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { keepAgency, showAgency } from '../api/agency-at-work.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';
import { refusalOf } from '../api/refusal.ts';
import { request } from '../api/request.ts';

/** Who is signed in, and for which of their agencies the page is. Refused with 401 when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: QUERY_KEYS.session,
  queryFn: async ({ signal }) => {
    const ask = () =>
      request('GET', ROUTES.session, { answer: currentSessionSchema, signal, whenSignedOut: 'refuse' });
    const session = await ask().catch((error: unknown) => {
      if (refusalOf(error).actionable !== 'AGENCY_NOT_HELD') throw error;
      // The window was last used for an agency that is no longer theirs, or by somebody else.
      showAgency(null);
      return ask();
    });
    showAgency(session.account.agencyId);
    return session;
  },
  staleTime: Infinity,
});

export const signIn = (body: SignIn) =>
  request('POST', ROUTES.session, { body, answer: currentSessionSchema, whenSignedOut: 'refuse' });

export const signOut = () => request('DELETE', ROUTES.session, { whenSignedOut: 'refuse' });

/**
 * Goes over to another of the person's agencies, at an address. The page is reloaded: nothing of the other agency stays in
 * it, and where somebody stays to save first, it is still about that one. @throws Refusal AGENCY_NOT_HELD
 */
export async function workFor(agencyId: string, address = '/'): Promise<void> {
  await request('PUT', ROUTES.agencyAtWork, { body: { agencyId }, answer: currentSessionSchema });
  keepAgency(agencyId);
  window.location.assign(address);
}

export const changeContact = (body: OwnContact) =>
  request('PUT', ROUTES.ownContact, { body, answer: currentSessionSchema });

export const changePassword = (body: ChangePassword) => request('PUT', ROUTES.ownPassword, { body });
