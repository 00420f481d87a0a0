import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/**
 * The bytes that this thread still holds when what nobody needs has been thrown away: its heap, and buffers
 * outside it. What is left of them grows from file to file only where something leaks.
 */
export async function liveMemory(): Promise<number> {
  // What is waited for, and what finalisers let go of, is free only in a later round.
  for (let rounds = 0; rounds < 3; rounds += 1) {
    collectGarbage();
    await pause(10);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
