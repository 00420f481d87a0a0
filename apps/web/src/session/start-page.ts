import type { Role } from '@zhaojian/contract';

/** Where each role starts its work. */
export const START_PAGES = {
  agency: '/my-report',
  supervisor: '/progress',
  leader: '/dashboard',
  administrator: '/agencies',
} as const satisfies Record<Role, string>;
