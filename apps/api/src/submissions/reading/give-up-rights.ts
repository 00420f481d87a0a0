import { execFileSync } from 'node:child_process';

/**
 * A user of the system that has no account and owns nothing: not that of the database, whose programs it could end.
 * Below the numbers that systemd gives out, above those of accounts.
 */
export const NOBODY_ELSE = 61_021;

/**
 * Leaves a worker process with what it has in hand. From then on it opens no file, makes no connection and starts no program,
 * and where root started it, it is nobody: whatever a file makes it do, it can compute, and answer the server. All code
 * has to be loaded before, from folders that only root may enter, too. What the system does not know is left out.
 */
export function giveUpRights(): void {
  if (process.platform === 'linux') openNothingMore();
  if (process.getuid?.() === 0) becomeNobody();
}

/** No number is left for another open file, connection or pipe. Nobody but root could take that back. */
function openNothingMore(): void {
  try {
    execFileSync('prlimit', ['--pid', String(process.pid), '--nofile=0:0', '--core=0:0'], {
      stdio: 'ignore',
      env: {},
    });
  } catch {
    // Alpine has no prlimit.
  }
}

function becomeNobody(): void {
  try {
    process.setgroups?.([]);
    process.setgid?.(NOBODY_ELSE);
    process.setuid?.(NOBODY_ELSE);
  } catch {
    // A container may have taken root's right to become somebody else.
  }
}
