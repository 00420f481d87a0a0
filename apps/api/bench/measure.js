/** Runs the work some times after two warm-ups and returns the median and the 95th percentile in milliseconds. */
export async function measure(times, work) {
  for (let run = 0; run < Math.min(2, times - 1); run += 1) await work();
  const durations = [];
  for (let run = 0; run < times; run += 1) {
    const began = performance.now();
    await work();
    durations.push(performance.now() - began);
  }
  return percentiles(durations);
}

/** The median and the 95th percentile. */
export function percentiles(durations) {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p95: at(0.95) };
}

export function printHeads() {
  console.log(`\n${'milliseconds'.padEnd(64)}${'p50'.padStart(10)}${'p95'.padStart(10)}`);
}

export function printRow(what, { p50, p95 }) {
  console.log(`${what.padEnd(64)}${p50.toFixed(1).padStart(10)}${p95.toFixed(1).padStart(10)}`);
}
