/** Milliseconds that a piece of work takes: as the clock shows, and what the processor spent, others' work apart. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly processor: number;
}

/** About how long the engine goes on compiling: earlier measurements say more about it than about the work. */
const WARM_UP = 3;

/**
 * Repeats work for about this many seconds, after as many more as the engine needs to compile it well.
 * Of the processor's time the median is given too: on a machine that others use it is the steadier figure.
 */
export async function timed(seconds: number, work: () => unknown): Promise<Timing> {
  await repeat(Math.max(WARM_UP, seconds / 2), work);
  const { clock, processor } = await repeat(seconds, work);
  return { p50: at(clock, 0.5), p95: at(clock, 0.95), processor: at(processor, 0.5) };
}

const LEAST_RUNS = 5;

async function repeat(
  seconds: number,
  work: () => unknown,
): Promise<{ clock: number[]; processor: number[] }> {
  const [clock, processor]: [number[], number[]] = [[], []];
  const end = performance.now() + seconds * 1000;
  while (clock.length < LEAST_RUNS || performance.now() < end) {
    const [began, spent] = [performance.now(), process.cpuUsage()];
    await work();
    clock.push(performance.now() - began);
    const { user, system } = process.cpuUsage(spent);
    processor.push((user + system) / 1000);
  }
  return { clock, processor };
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
