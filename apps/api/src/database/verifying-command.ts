import { DataSource, type EntityManager } from 'typeorm';
import { type Environment, readEnvironment } from '../environment.ts';
import { StartRefusal } from '../starting/start-refusal.ts';
import { databaseOptions } from './database-options.ts';
import { joinDatabase } from './join-database.ts';
import { isBehind, notUpToDate, whyNotConnected } from './older-database.ts';

/** Where the command runs: the process, or a test. */
export interface Surroundings {
  environment: () => Environment;
  print: (text: string) => void;
  complain: (text: string) => void;
}

const thisProcess: Surroundings = {
  environment: readEnvironment,
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
};

/** What was found, line by line, and whether everything holds. */
export interface Verified {
  lines: readonly string[];
  holds: boolean;
}

/**
 * A command that verifies something in the platform's database, whether the platform runs or not, from one snapshot, and prints
 * what it found.
 * @returns the exit code: 0 everything holds, 1 it does not or there was an unexpected error, 4 no usable database
 */
export async function verifyingCommand(
  verify: (manager: EntityManager) => Promise<Verified>,
  around: Surroundings = thisProcess,
): Promise<number> {
  try {
    const { lines, holds } = await fromOneSnapshot(around.environment(), verify);
    around.print(`${lines.join('\n')}\n`);
    return holds ? 0 : 1;
  } catch (error) {
    if (error instanceof StartRefusal) {
      around.complain(`${error.message}\n`);
      return 4;
    }
    around.complain(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}

async function fromOneSnapshot<Found>(
  environment: Environment,
  work: (manager: EntityManager) => Promise<Found>,
): Promise<Found> {
  const joined = await joinDatabase(environment);
  try {
    const source = await new DataSource({ ...databaseOptions(joined.url), poolSize: 2 })
      .initialize()
      .catch((error: Error) => {
        throw whyNotConnected(error, environment);
      });
    try {
      if (await isBehind(source)) throw notUpToDate();
      return await source.transaction('REPEATABLE READ', work);
    } finally {
      await source.destroy();
    }
  } finally {
    await joined.close();
  }
}
