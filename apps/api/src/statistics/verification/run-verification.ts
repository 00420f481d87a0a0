import { type Surroundings, verifyingCommand } from '../../database/verifying-command.ts';
import { type Verification, verifyTotals } from './verify-totals.ts';

/** Verifies the totals of the platform's database and prints what it found; the exit code is `verifyingCommand`'s. */
export const runVerification = (around?: Surroundings): Promise<number> =>
  verifyingCommand(async (manager) => {
    const verified = await verifyTotals(manager);
    return { lines: reportOf(verified), holds: verified.differences.length === 0 };
  }, around);

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
