import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { runScenario } from './run-scenario.js';
import { SCENARIOS } from './scenarios.js';

/**
 * Does to a platform of its own what goes wrong on real machines, and looks whether it answers again and has all that it
 * acknowledged. Ends with 1 when something did not hold.
 *
 * npm run chaos -w apps/api                                     every scenario, five rounds
 * npm run chaos -w apps/api -- killed-backend killed-platform   those alone
 * npm run chaos -w apps/api -- --rounds 50                      more of it; one round idle, the next under load
 * npm run chaos -w apps/api -- --untimed                        however long it takes to recover, on a machine that is busy
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, untimed: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !SCENARIOS.some((scenario) => scenario.name === name));
if (unknown.length > 0) {
  console.error(`no such scenario: ${unknown.join(', ')}\n`);
  for (const { name, what } of SCENARIOS) console.error(`  ${name.padEnd(24)}${what}`);
  process.exit(2);
}

const results = [];
const leftOut = [];
for (const scenario of SCENARIOS) {
  if (positionals.length > 0 && !positionals.includes(scenario.name)) continue;
  const obstacle = scenario.obstacle?.();
  if (obstacle) {
    console.log(`\n${scenario.name}: left out, because ${obstacle}`);
    leftOut.push(scenario.name);
    continue;
  }
  const within = values.untimed ? Infinity : scenario.within;
  results.push(await runScenario({ ...scenario, within }, Number(values.rounds)));
}

console.log(`\nload of the machine: ${loadavg()[0].toFixed(1)}`);
console.log(
  `${'scenario'.padEnd(26)}${'rounds'.padStart(7)}${'median s'.padStart(10)}${'max s'.padStart(8)}  held`,
);
for (const { name, rounds, median, max, broken } of results) {
  const figures = `${String(rounds).padStart(7)}${seconds(median).padStart(10)}${seconds(max).padStart(8)}`;
  console.log(`${name.padEnd(26)}${figures}  ${broken.length === 0 ? 'yes' : `NO: ${broken.length} broken`}`);
}
if (leftOut.length > 0) console.log(`left out, see above: ${leftOut.join(', ')}`);
process.exit(results.some(({ broken }) => broken.length > 0) ? 1 : 0);

function seconds(milliseconds) {
  return milliseconds === undefined ? '' : (milliseconds / 1000).toFixed(2);
}
