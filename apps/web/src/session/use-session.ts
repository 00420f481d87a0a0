import type { CurrentSession, Role } from '@zhaojian/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from './session.queries.ts';

/** The signed-in person; only inside the shell, where someone always is. */
export const useSession = (): CurrentSession => useSuspenseQuery(sessionQuery).data;

export const useRole = (): Role => useSession().account.role;
