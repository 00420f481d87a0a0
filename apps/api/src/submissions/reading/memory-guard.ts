import { openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * A thread beside the one that reads: ends the worker process when it holds more memory than it may, or when the server
 * that started it is gone. The thread that reads cannot, as long as it is busy; and the limit of its heap does not
 * count buffers, such as those a PDF's streams are unpacked into.
 */
const { mostMegabytes }: { mostMegabytes: number } = workerData;
const LOOK_MS = 100;
const startedBy = process.ppid;

/** Opened while files still can be: later the worker process has no right to, and Node would open it for each look. */
const status = process.platform === 'linux' ? openSync('/proc/self/status', 'r') : null;
const said = Buffer.alloc(4096);

function megabytesHeld(): number {
  if (status === null) return process.memoryUsage.rss() / 1024 / 1024;
  const [, kilobytes] =
    /VmRSS:\s*(\d+) kB/.exec(said.toString('latin1', 0, readSync(status, said, 0, said.length, 0))) ?? [];
  return Number(kilobytes) / 1024;
}

function look(): void {
  const isTooLarge = megabytesHeld() > mostMegabytes;
  if (isTooLarge || process.ppid !== startedBy) process.kill(process.pid, 'SIGKILL');
}

look();
setInterval(look, LOOK_MS);
parentPort?.postMessage('looking');
