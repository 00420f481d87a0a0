import { parentPort, workerData } from 'node:worker_threads';

/**
 * A thread beside the one that reads: ends the program when it holds more memory than it may, or when the server
 * that started it is gone. The thread that reads cannot, as long as it is busy; and the limit of its heap does not
 * count buffers, such as those a PDF's streams are unpacked into.
 */
const { mostMegabytes }: { mostMegabytes: number } = workerData;
const LOOK_MS = 100;
const startedBy = process.ppid;

function look(): void {
  const isTooLarge = process.memoryUsage.rss() > mostMegabytes * 1024 * 1024;
  if (isTooLarge || process.ppid !== startedBy) process.kill(process.pid, 'SIGKILL');
}

look();
setInterval(look, LOOK_MS);
parentPort?.postMessage('looking');
