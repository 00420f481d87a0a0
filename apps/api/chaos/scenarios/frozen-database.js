import { setTimeout as pause } from 'node:timers/promises';
import { ROUTES } from '@zhaojian/contract';

/** What the health address promises. */
const ANSWERS_WITHIN_MS = 2000;
/** How long it may believe that the database takes connections after it last did. */
const BELIEVES_FOR_MS = 400;
const FROZEN_MS = 3000;

/** Stops the postmaster alone or all processes of the database, as a hypervisor or a hanging disk does, and lets them go on. */
export const frozenDatabase = {
  name: 'frozen-database',
  what: 'processes of the database are stopped, by turns the postmaster alone and all of them, and continued',
  within: 5000,
  async round({ platform, number, isTimed }) {
    const alone = number % 4 > 1;
    const { postmaster } = platform.database;
    const pids = [postmaster, ...(alone ? [] : platform.database.children().map(({ pid }) => pid))];
    const send = (signal) => {
      for (const pid of pids) signalled(pid, signal);
    };
    let noticed;
    try {
      send('SIGSTOP');
      const lateness = isTimed ? ANSWERS_WITHIN_MS : Infinity;
      noticed = await untilUnwell(platform, lateness, alone ? BELIEVES_FOR_MS : 0);
      await pause(FROZEN_MS);
    } finally {
      send('SIGCONT');
    }
    const began = performance.now();
    await platform.until(() => platform.answers(), 'it answers with a database that goes on');
    const recovery = performance.now() - began;
    if (platform.database.postmaster !== postmaster)
      throw new Error('the frozen database was restarted, although it went on by itself');
    const what = alone ? 'stopped the postmaster alone' : `stopped all ${pids.length} processes`;
    return { what: `${what}, health said so after ${(noticed / 1000).toFixed(2)} s`, recovery };
  },
};

/** A process that has ended meanwhile, as workers of PostgreSQL do, cannot be frozen. */
function signalled(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Milliseconds until health says 503. Throws where an answer, or that one, comes too late. */
async function untilUnwell({ address }, lateness, believes) {
  for (const began = performance.now(); ;) {
    const asked = performance.now();
    const { status } = await fetch(`${address}${ROUTES.health}`, { signal: AbortSignal.timeout(30_000) });
    const now = performance.now();
    if (now - asked > lateness)
      throw new Error(`health took ${((now - asked) / 1000).toFixed(2)} s to answer ${status}`);
    if (status === 503) return now - began;
    if (now - began > believes + lateness)
      throw new Error(
        `health answered ${status} ${((now - began) / 1000).toFixed(2)} s after all was stopped`,
      );
    await pause(100);
  }
}
