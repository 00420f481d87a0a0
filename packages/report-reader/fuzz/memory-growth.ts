/** By then a thread has loaded what it needs, pdf.js above all, and compiled most of it. */
export const EARLY = 100;
/** A thread that holds more than this many times what it held early leaks. */
const MOST_GROWTH = 1.5;

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

/** How the live memory of each thread grew from its first files to its last. */
export class MemoryGrowth {
  readonly #threads: { readonly early: number; readonly late: number; readonly files: number }[] = [];

  /** What a thread held at its first files and at its last, in bytes, and how many it read. */
  add(early: number, late: number, files: number): void {
    this.#threads.push({ early, late, files });
  }

  /** Whether a thread grew by more than reading can explain. */
  get leaks(): boolean {
    return this.#threads.some(({ early, late }) => late > early * MOST_GROWTH);
  }

  /** Each thread in a line, and the verdict. */
  toString(): string {
    if (this.#threads.length === 0) return `live memory: no thread read more than ${EARLY} files`;
    const threads = this.#threads.map(
      ({ early, late, files }) => `${megabytes(early)} → ${megabytes(late)} after ${files}`,
    );
    const verdict = this.leaks ? `LEAK: more than ${MOST_GROWTH} times as much` : 'no leak';
    return (
      `live memory of each thread, garbage collected, from its first ${EARLY} files to its last: ` +
      `${threads.join('; ')}: ${verdict}; resident memory of the process ${megabytes(process.memoryUsage().rss)}`
    );
  }
}
