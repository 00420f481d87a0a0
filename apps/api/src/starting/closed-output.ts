import type { EventEmitter } from 'node:events';

/**
 * Anyone who reads the log may go away (a closed terminal, a `tee` that was ended): every line then fails with EPIPE. The platform
 * goes on without a log. Left alone, the failure would be an uncaught exception, whose report is a line as well.
 */
export function outliveClosedOutput(
  outputs: readonly EventEmitter[] = [process.stdout, process.stderr],
): void {
  for (const output of outputs) {
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
