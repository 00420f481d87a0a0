import { ROUTES, currentSessionSchema, type ChangePassword, type SignIn } from '@zhaojian/contract';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

/** Who is signed in. Refused with 401 when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: QUERY_KEYS.session,
  queryFn: ({ signal }) =>
    request('GET', ROUTES.session, { answer: currentSessionSchema, signal, whenSignedOut: 'refuse' }),
  staleTime: Infinity,
});

export const signIn = (body: SignIn) =>
  request('POST', ROUTES.session, { body, answer: currentSessionSchema, whenSignedOut: 'refuse' });

export const signOut = () => request('DELETE', ROUTES.session, { whenSignedOut: 'refuse' });

export const changePassword = (body: ChangePassword) => request('PUT', ROUTES.ownPassword, { body });
