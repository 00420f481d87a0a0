import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whatIsLost } from './checks/what-is-lost.js';
import { Load } from './load/load.js';
import { plantArea } from './load/plant-area.js';
import { Platform } from './platform/platform.js';

const AGENCIES = 8;

/** A platform of its own for the scenario, its rounds, and what did not hold; nothing of it is left behind. */
export async function runScenario(scenario, rounds) {
  console.log(`\n${scenario.name}: ${scenario.what}`);
  const dataFolder = await mkdtemp(join(await realpath(tmpdir()), 'zhaojian-chaos-'));
  const undo = await scenario.prepare?.(dataFolder);
  const platform = new Platform(dataFolder, scenario.environment);
  const cleanUp = async () => {
    await platform.remove();
    await undo?.();
    await rm(dataFolder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => cleanUp().then(() => process.exit(1)));
  try {
    await platform.start();
    const area = await plantArea(platform, AGENCIES);
    return await runRounds(scenario, rounds, { platform, load: new Load(platform, area) });
  } finally {
    await cleanUp();
  }
}

async function runRounds({ name, round, within }, rounds, { platform, load }) {
  const broken = [];
  const recoveries = [];
  for (let number = 1; number <= rounds; number++) {
    const underLoad = number % 2 === 0;
    if (underLoad) await load.start();
    let line;
    try {
      const { what, recovery } = await round({
        platform,
        load,
        number,
        rounds,
        isTimed: Number.isFinite(within),
      });
      recoveries.push(recovery);
      line = `${what}: whole again after ${(recovery / 1000).toFixed(2)} s`;
      if (recovery > within) broken.push(`round ${number}: ${line}`);
    } catch (error) {
      line = error.message;
      broken.push(`round ${number}: ${line}`);
      if (!(await platform.answers())) await platform.startAnew();
    }
    // Something is written after each recovery: an answer from memory alone would not show that it can be.
    if (!underLoad) await load.start();
    await load.acknowledgedMore();
    await load.stop();
    const lost = await whatIsLost(platform, load.ledger);
    const bugs = load.takeBugs().map((bug) => `${bug}\n${platform.saidOf(bug)}`);
    for (const what of [...lost, ...bugs]) broken.push(`round ${number}: ${what}`);
    const kept = lost.length === 0 ? 'nothing lost' : `LOST: ${lost.join('; ')}`;
    console.log(
      `  ${number} ${underLoad ? 'under load' : 'idle'}: ${line}; ${load.ledger.acknowledged} acknowledged, ${kept}`,
    );
  }
  for (const what of broken) console.log(`  BROKEN ${what}`);
  const sorted = recoveries.toSorted((a, b) => a - b);
  return { name, rounds, median: sorted[Math.floor(sorted.length / 2)], max: sorted.at(-1), broken };
}
