import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FileKind } from '../src/index.ts';
import { FLOORS } from './floors.ts';
import type { KindMeasured } from './measure-kind.ts';

/**
 * What reading a report costs, for each kind of file, beside the least that any reader of that kind must do.
 * `npm run bench -w packages/report-reader -- [seconds a measurement, 1] [kinds]`: about two minutes in all, most of them to warm
 * up: three seconds before each measurement.
 */
const [seconds = '1', ...asked] = process.argv.slice(2);
const kinds = asked.length > 0 ? asked : (Object.keys(FLOORS) as FileKind[]);

async function measured(kind: string): Promise<KindMeasured> {
  const child = fork(fileURLToPath(new URL('measure-kind.ts', import.meta.url)), [kind, seconds]);
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (typeof answer !== 'object' || answer === null) throw new Error(`measuring ${kind} failed`);
  return answer;
}

const number = (value: number, digits = 1): string => value.toFixed(digits).padStart(9);

console.log(
  `Reading and recognising a report, milliseconds a file; ${availableParallelism()} cores, ` +
    `load ${loadavg()[0]?.toFixed(1)}. “cpu” is the processor's own time, the steadier figure when others work too.\n`,
);
console.log(
  `kind      KB${'p50'.padStart(9)}${'p95'.padStart(9)}${'cpu'.padStart(9)}  ${'recognise'.padStart(9)}` +
    `${'floor p50'.padStart(11)}${'p95'.padStart(9)}${'cpu'.padStart(9)}${'files/s'.padStart(11)}` +
    `${'2 cores'.padStart(9)}${'MB'.padStart(7)}   the floor`,
);
for (const kind of kinds) {
  const { fileBytes, whole, recognition, floor, onOneCore, onTwoCores, peakMemory } = await measured(kind);
  console.log(
    `${kind.padEnd(6)}${(fileBytes / 1024).toFixed(0).padStart(6)}` +
      `${number(whole.p50)}${number(whole.p95)}${number(whole.processor)}  ${number(recognition.p50)}` +
      `  ${number(floor.p50)}${number(floor.p95)}${number(floor.processor)}  ${number(onOneCore)}` +
      `${number(onTwoCores)}${peakMemory.toFixed(0).padStart(7)}   ${FLOORS[kind as FileKind].what}`,
  );
}
