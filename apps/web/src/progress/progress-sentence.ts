import { countWhere, isWaiting, type ProgressCounts } from '@zhaojian/contract';
import { COUNTED_NAME, counted, handedIn, percentOf } from './states/state-shares.ts';

/** 5 个已通过、3 个待审核: what was handed in and is accepted, and what still waits. */
function partsOf(counts: ProgressCounts): string {
  const waiting = countWhere(isWaiting, counts);
  const accepted = `${counted(counts)} 个${COUNTED_NAME}`;
  return waiting === 0 ? accepted : `${accepted}、${waiting} 个待审核`;
}

/**
 * The year in one sentence: how many, how far, who is late.
 *
 * @param wereAsked whether the year has a round: without one nobody is due
 */
export function progressSentence({ expected, ...counts }: ProgressCounts, wereAsked = true): string {
  if (expected === 0)
    return counts.exempt > 0 ? `这个范围内的 ${counts.exempt} 个机构都免报。` : '这个范围内没有应报的机构。';
  if (!wereAsked)
    return `这一年度没有开展填报，不计应报和逾期；${expected} 个机构中 ${counted({ expected, ...counts })} 个的报告已计入。`;
  const done = handedIn({ expected, ...counts });
  const parts = [
    `${expected} 个机构应报，${done} 个已提交（${percentOf(done, expected)}），其中 ${partsOf({ expected, ...counts })}`,
  ];
  if (counts.due > 0)
    parts.push(
      `已到截止日的 ${counts.due} 个中 ${counts.onTime} 个按时（${percentOf(counts.onTime, counts.due)}）`,
    );
  if (counts.late > 0) parts.push(`${counts.late} 个逾期（含逾期后提交）`);
  if (counts.exempt > 0) parts.push(`另有 ${counts.exempt} 个免报`);
  if (counts.errors > 0) parts.push(`现有报告共 ${counts.errors} 项不符`);
  return `${parts.join('；')}。`;
}
