import { DataSource } from 'typeorm';
import { databaseOptions } from '../../database/database-options.ts';
import { joinDatabase } from '../../database/join-database.ts';
import { isBehind, notUpToDate, whyNotConnected } from '../../database/older-database.ts';
import { type Environment, readEnvironment } from '../../environment.ts';
import { StartRefusal } from '../../starting/start-refusal.ts';
import { type Verification, verifyTotals } from './verify-totals.ts';

/** Where the command runs: the process, or a test. */
export interface Surroundings {
  environment: () => Environment;
  print: (text: string) => void;
  complain: (text: string) => void;
}

const thisProcess: Surroundings = {
  environment: readEnvironment,
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
};

/**
 * Verifies the totals of the platform's database, whether the platform runs or not, and prints what it found.
 * @returns the exit code: 0 everything agrees, 1 there are differences or an unexpected error, 4 no usable database
 */
export async function runVerification(around: Surroundings = thisProcess): Promise<number> {
  try {
    const verified = await verify(around.environment());
    around.print(`${reportOf(verified).join('\n')}\n`);
    return verified.differences.length > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof StartRefusal) {
      around.complain(`${error.message}\n`);
      return 4;
    }
    around.complain(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}

async function verify(environment: Environment): Promise<Verification> {
  const joined = await joinDatabase(environment);
  try {
    const source = await new DataSource({ ...databaseOptions(joined.url), poolSize: 2 })
      .initialize()
      .catch((error: Error) => {
        throw whyNotConnected(error, environment);
      });
    try {
      if (await isBehind(source)) throw notUpToDate();
      return await source.transaction('REPEATABLE READ', (manager) => verifyTotals(manager));
    } finally {
      await source.destroy();
    }
  } finally {
    await joined.close();
  }
}

function reportOf(verified: Verification): string[] {
  const { years, reports, totals, ofWholeAreas, outsideTheTree, differences } = verified;
  if (years.length === 0) return ['还没有审核通过的年报，没有可以核对的汇总。'];
  return [
    `已重新汇总 ${years[0]}—${years.at(-1)} 年审核通过的年报 ${reports} 份，核对 ${totals} 个汇总。`,
    ...(ofWholeAreas > 0 ? [`另有 ${ofWholeAreas} 份是政府汇总本地区情况的年报，按规则不再相加。`] : []),
    ...(outsideTheTree.length > 0
      ? [
          `注意：${outsideTheTree.length} 份审核通过的年报，其机构当年已不在机构树中，没有计入任何汇总：`,
          ...outsideTheTree.map((report) => `  ${report}`),
        ]
      : []),
    ...(differences.length === 0 ? ['没有差异。'] : [`${differences.length} 处不一致：`]),
    ...differences.map(
      ({ year, agency, what, stored, recounted }) =>
        `  ${year} 年\t${agency}\t${what}\t现存 ${stored}\t应为 ${recounted}`,
    ),
  ];
}
