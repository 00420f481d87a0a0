/** The worker in which files are read, apart from the page: a heavy file never freezes it. */
export const openReadingWorker = (): Worker =>
  new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
