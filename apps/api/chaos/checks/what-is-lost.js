import { countsOfRecord } from './record.js';
import { damagedOriginals } from './originals.js';
import { wrongStates } from './states.js';
import { wrongTotals } from './totals.js';
import { missingVersions } from './versions.js';

/** Everything acknowledged that is not there, and every sum that is not true: one sentence each, none when all is well. */
export async function whatIsLost(platform, ledger) {
  const lost = [];
  for (const check of [missingVersions, wrongStates, countsOfRecord, damagedOriginals, wrongTotals])
    lost.push(...(await check(platform, ledger)));
  return lost;
}
