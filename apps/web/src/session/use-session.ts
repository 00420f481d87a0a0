import { type CurrentSession, type Permission, roleMay } from '@zhaojian/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from './session.queries.ts';

/** The signed-in person; only inside the shell, where someone always is. */
export const useSession = (): CurrentSession => useSuspenseQuery(sessionQuery).data;

/** Whether the signed-in person may do something: asked wherever a button or a link depends on it. */
export const useMay = (permission: Permission): boolean => roleMay(useSession().account.role, permission);
