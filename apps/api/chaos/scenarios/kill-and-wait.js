/**
 * Kills a process of the database as the kernel does when memory runs out, and waits until the platform, which is left alone,
 * answers with a server that was started after it. Returns the milliseconds it took.
 */
export async function killAndWait(platform, { pid }) {
  const before = platform.database.postmaster;
  const began = performance.now();
  process.kill(pid, 'SIGKILL');
  await platform.until(
    async () => platform.database.postmaster !== before && (await platform.answers()),
    'it answers with its database restarted',
  );
  return performance.now() - began;
}

/** One after the other as the rounds go on, so that none is left out. */
export const inTurn = (processes, number) => processes[(number - 1) % processes.length];
