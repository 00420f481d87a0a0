import { hashFirstPasswords } from './accounts/hash-first-passwords.job.ts';
import { verifyRecord } from './audit/chain/verify-record.job.ts';
import { acceptInBulk } from './bulk-acceptance/accept-in-bulk.job.ts';
import { sendDeliveries } from './deliveries/send-deliveries.job.ts';
import { sortAgain } from './improvement-items/category-words/sort-again.job.ts';
import { compareProblems } from './improvement-items/compare-problems.job.ts';
import type { DeclaredJob } from './jobs/declared-job.ts';
import { clearStorage } from './originals/clearing/clear-storage.job.ts';
import { lookAtDamage } from './originals/damage/look-at-damage.job.ts';
import { checkLoad } from './past-years/planning/check-load.job.ts';
import { takeLoad } from './past-years/taking/take-load.job.ts';
import { remindOfTasks } from './rectification-ledger/reminding/remind-of-tasks.job.ts';
import { remindBySchedule } from './reminders/remind-by-schedule.job.ts';
import { compareAllWords, compareWords } from './whose-words/compare-words.job.ts';
import { clearArchives } from './report-archives/clear-archives.job.ts';
import { makeArchive } from './report-archives/make-archive.job.ts';

/** Everything that is done in the background, each declared in the feature it belongs to. */
export const APP_JOBS: readonly DeclaredJob[] = [
  clearStorage,
  lookAtDamage,
  compareProblems,
  sortAgain,
  hashFirstPasswords,
  acceptInBulk,
  checkLoad,
  takeLoad,
  verifyRecord,
  remindBySchedule,
  remindOfTasks,
  sendDeliveries,
  compareWords,
  compareAllWords,
  makeArchive,
  clearArchives,
];
