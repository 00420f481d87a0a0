import { AGENCY_HEADER, AGENCY_PARAMETER } from '@zhaojian/contract';
import { addressOf, type PathParameters } from './address.ts';

const STORAGE_KEY = 'zhaojian.agency-at-work';
/** Of the window of this browser that was used last. */
const LAST_KEY = 'zhaojian.agency-last-at-work';

/**
 * The agency that this page shows: whatever it asks is asked for that one. Kept in memory, so that a page to which somebody
 * goes back still asks for what it shows, and for the window over reloads. A window that is opened from a link of a page begins
 * with the agency of that page, whatever other windows have switched to: it is about what was clicked.
 */
let shown = sessionStorage.getItem(STORAGE_KEY) ?? localStorage.getItem(LAST_KEY);

/** Called when somebody turns to this window: those opened next are opened from it. */
function beginOthersHere(): void {
  if (shown === null) localStorage.removeItem(LAST_KEY);
  else localStorage.setItem(LAST_KEY, shown);
}
window.addEventListener('focus', beginOthersHere);

/** From now on the page is about this agency; null: about whichever the server says. */
export function showAgency(agencyId: string | null): void {
  shown = agencyId;
  keepAgency(agencyId);
  beginOthersHere();
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
