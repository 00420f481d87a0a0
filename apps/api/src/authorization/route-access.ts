import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@zhaojian/contract';

export type RouteAccess = 'public' | 'everyone' | Permission;

export const ROUTE_ACCESS = 'route-access';

/** What the route needs. Every route says so, or one of the two below: one that says nothing answers nobody. */
export const Needs = (permission: Permission) => SetMetadata(ROUTE_ACCESS, permission satisfies RouteAccess);

/** Every caller may call the route, whatever it may do besides. */
export const AllowedToEveryone = () => SetMetadata(ROUTE_ACCESS, 'everyone' satisfies RouteAccess);

export const BEFORE_NEW_PASSWORD = 'before-new-password';

/** Somebody who must set a new password may call the route before that: besides it, only public routes answer them. */
export const AllowedBeforeNewPassword = () => SetMetadata(BEFORE_NEW_PASSWORD, true);

/** Anyone may call the route without an account. */
export const Public = () => SetMetadata(ROUTE_ACCESS, 'public' satisfies RouteAccess);

export const ASKED_AT_INTERVALS = 'asked-at-intervals';

/** Pages ask the route by themselves, again and again: a session does not last longer by it, with nobody before the screen. */
export const AskedAtIntervals = () => SetMetadata(ASKED_AT_INTERVALS, true);
