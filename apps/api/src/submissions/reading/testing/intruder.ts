import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { giveUpRights } from '../give-up-rights.ts';

/** What a file could make a worker process try, and the code of the error each ended with; null where it succeeded. */
export interface Attempts {
  user: number | undefined;
  environment: string[];
  enteredFile: string | null;
  openedFile: string | null;
  startedProgram: string | null;
  madeConnection: string | null;
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code);

function attempt(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

const attemptConnection = (port: number) =>
  new Promise<string | null>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(null)).on('error', (error) =>
      resolve(codeOf(error)),
    );
    socket.unref();
  });

/** Gives its rights up as the worker process does, and then tries what it must not. */
process.once('message', async ({ file, port }: { file: string; port: number }) => {
  giveUpRights();
  const attempts: Attempts = {
    user: process.getuid?.(),
    environment: Object.keys(process.env),
    enteredFile: attempt(() => accessSync(file, constants.R_OK)),
    openedFile: attempt(() => readFileSync(file)),
    startedProgram: attempt(() => execFileSync('true')),
    madeConnection: await attemptConnection(port),
  };
  process.send?.(attempts, () => process.exit());
});
