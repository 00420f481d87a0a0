import { SetMetadata } from '@nestjs/common';
import type { Role } from '@zhaojian/contract';

export type RouteAccess = 'public' | readonly Role[];

export const ROUTE_ACCESS = 'route-access';

/** Who may call the route. Every route says so, or `@Public()`: one that says nothing answers nobody. */
export const AllowedTo = (...roles: [Role, ...Role[]]) => SetMetadata(ROUTE_ACCESS, roles);

/** Everyone who is signed in may call the route. */
export const AllowedToEveryone = () => AllowedTo('administrator', 'supervisor', 'agency', 'leader');

/** Anyone may call the route without an account. */
export const Public = () => SetMetadata(ROUTE_ACCESS, 'public' satisfies RouteAccess);
