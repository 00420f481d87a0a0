/**
 * What wrong passwords are counted by.
 * - `accountHere`: of one account from one network
 * - `account`: of one account from all networks it has not signed in from before
 * - `network`: of all accounts from one network, but those that have signed in from it before
 * - `ownPassword`: of the present password, which a signed-in person is asked for
 */
export type Counter = 'accountHere' | 'account' | 'network' | 'ownPassword';

/** How many wrong ones are taken for slips. An office behind one address has many people. */
export const slipsAllowed: Readonly<Record<Counter, number>> = {
  accountHere: 5,
  account: 50,
  network: 60,
  ownPassword: 5,
};

const shortestWait = 10;
const longestWait = 15 * 60;

/** After this time without another one, wrong passwords are forgotten. */
export const FORGOTTEN_AFTER_MS = 12 * 3_600_000;

/** For how many seconds nothing more is tried: none at first, then 10, doubled by each further failure up to 900. */
export function secondsToWait(
  { counter, failures, lastAt }: { counter: Counter; failures: number; lastAt: Date },
  now: Date,
): number {
  const more = failures - slipsAllowed[counter];
  const past = now.getTime() - lastAt.getTime();
  if (more < 0 || past > FORGOTTEN_AFTER_MS) return 0;
  const wait = Math.min(longestWait, shortestWait * 2 ** more);
  return Math.max(0, Math.ceil(wait - past / 1000));
}
