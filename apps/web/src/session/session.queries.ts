import {
  type ChangePassword,
  currentSessionSchema,
  ROUTES,
  type SignIn,
  type SwitchAgency,
} from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { showAgency } from '../api/agency-at-work.ts';
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
      // The window was last used for an agency that they have no more, or by somebody else.
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

export const switchAgency = (body: SwitchAgency) =>
  request('PUT', ROUTES.agencyAtWork, { body, answer: currentSessionSchema });

export const changePassword = (body: ChangePassword) => request('PUT', ROUTES.ownPassword, { body });
