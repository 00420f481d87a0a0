/** The worker in which PDFs are taken apart, so that the page stays quick while they are drawn. */
export const openDrawingWorker = (): Worker =>
  new Worker(new URL('./drawing.worker.ts', import.meta.url), { type: 'module' });
