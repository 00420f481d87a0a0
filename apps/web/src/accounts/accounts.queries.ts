import {
  ROUTES,
  accountPageSchema,
  accountSchema,
  type ChangeAccount,
  type CreateAccount,
  handedOverAccountSchema,
} from '@zhaojian/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../api/request.ts';
import { QUERY_KEYS } from '../api/query-keys.ts';

interface AccountFilter {
  /** The node whose subtree is asked for. */
  readonly agencyId: string;
  readonly search?: string | undefined;
  readonly page: number;
  readonly pageSize: number;
}

/** The accounts bound to agencies of a subtree. */
export const accountPageQuery = (filter: AccountFilter) =>
  queryOptions({
    queryKey: [...QUERY_KEYS.accounts, filter],
    queryFn: ({ signal }) =>
      request('GET', ROUTES.accounts, { query: { ...filter }, answer: accountPageSchema, signal }),
    placeholderData: keepPreviousData,
  });

export const createAccount = (body: CreateAccount) =>
  request('POST', ROUTES.accounts, { body, answer: handedOverAccountSchema });

export const resetPassword = (id: string) =>
  request('POST', ROUTES.accountPassword, { parameters: { id }, body: {}, answer: handedOverAccountSchema });

/** Where its last agency in the caller's area was taken, it no longer has any there. */
const changedAccountSchema = accountSchema.extend({
  agencyId: accountSchema.shape.agencyId.or(z.literal('')),
});

export const changeAccount = (id: string, body: ChangeAccount) =>
  request('PATCH', ROUTES.account, { parameters: { id }, body, answer: changedAccountSchema });

export const endSessions = (id: string) => request('DELETE', ROUTES.accountSessions, { parameters: { id } });
