import { AGENCY_HEADER, AGENCY_PARAMETER } from '@zhaojian/contract';
import { addressOf, type PathParameters } from './address.ts';

const STORAGE_KEY = 'zhaojian.agency-at-work';

/**
 * The agency that this page shows: whatever it asks is asked for that one. Kept in memory, so that a page to which somebody
 * goes back still asks for what it shows, and for the window over reloads.
 */
let shown = sessionStorage.getItem(STORAGE_KEY);

/** From now on the page is about this agency; null: about whichever the server says. */
export function showAgency(agencyId: string | null): void {
  shown = agencyId;
  keepAgency(agencyId);
}

/** The agency that the window shows when it is loaded next, while this page goes on for its own. */
export function keepAgency(agencyId: string | null): void {
  if (agencyId === null) sessionStorage.removeItem(STORAGE_KEY);
  else sessionStorage.setItem(STORAGE_KEY, agencyId);
}

/** What every request says of the page from which it comes. */
export const agencyHeader = (): Record<string, string> => (shown === null ? {} : { [AGENCY_HEADER]: shown });

/** The address of a file for a link of this page, which sends no headers. */
export const linkTo = <Route extends string>(route: Route, parameters: PathParameters<Route>): string =>
  addressOf(route, parameters, { [AGENCY_PARAMETER]: shown });
