import { frozenDatabase } from './scenarios/frozen-database.js';
import { fullDisk, overfullDisk } from './scenarios/full-disk.js';
import { fullWal } from './scenarios/full-wal.js';
import { killedAuxiliary } from './scenarios/killed-auxiliary.js';
import { killedBackend } from './scenarios/killed-backend.js';
import { killedFirstStart } from './scenarios/killed-first-start.js';
import { killedPlatform } from './scenarios/killed-platform.js';
import { killedPostmaster } from './scenarios/killed-postmaster.js';
import { oneAccountInTheWay } from './scenarios/one-account-in-the-way.js';
import { treeCorrections } from './scenarios/tree-corrections.js';
import { yearKeeping } from './scenarios/year-keeping.js';

/**
 * Every scenario: its name on the command line, what it does in one line, and the round that is repeated.
 *
 * `round({ platform, load, number, rounds, isTimed })` does the harm and resolves when the platform is whole again, with `what` was done, for
 * the log, and `recovery`, the milliseconds it took; it throws when it never was. `environment` is added to the platform's
 * own, `obstacle()` says why it cannot be done here, `prepare(dataFolder)` may do something to the empty folder first and returns what undoes it, and `within` is the longest recovery that still holds, in milliseconds.
 */
export const SCENARIOS = [
  killedBackend,
  killedAuxiliary,
  killedPostmaster,
  killedPlatform,
  killedFirstStart,
  treeCorrections,
  yearKeeping,
  frozenDatabase,
  oneAccountInTheWay,
  fullDisk,
  overfullDisk,
  fullWal,
];
