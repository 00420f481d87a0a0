import type { TestApp } from '../../testing/test-app.ts';
import type { DeclaredJob } from '../declared-job.ts';
import { runnerOf } from './runner-of.ts';

/** Lets jobs be tried until none is left to try, without the pauses; what fails is not written to the log. */
export async function tryUntilGivenUp(app: TestApp, jobs: readonly DeclaredJob[]): Promise<void> {
  const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const tries = Math.max(...jobs.map((job) => job.tries));
  for (let count = 0; count < tries; count += 1) {
    await app.database.query('UPDATE pgboss.job SET start_after = now()');
    await runnerOf(app, jobs).workOff();
  }
  log.mockRestore();
}
