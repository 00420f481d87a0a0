import { dayAfter, FIRST_STATE, transitionOf, withVersion } from '@zhaojian/contract';
import { OPEN_YEAR, sampleAgency } from '../area/sample-area.ts';
import type { MistakeId } from '../reports/mistakes.ts';
import { habitOf } from '../files/habits.ts';
import type { PeculiarityId } from '../files/peculiarities.ts';
import type { Timeline } from './timeline.ts';

/** How a report of the year under way has fared so far. */
interface OpenReport {
  readonly ends: Timeline['ends'];
  /** How many days before the sample area is generated the first upload was. */
  readonly daysAgo: number;
  /** The mistakes of each attempt. */
  readonly attempts: readonly (readonly MistakeId[])[];
  readonly peculiarities?: readonly PeculiarityId[];
}

const accepted = (daysAgo: number, ...attempts: MistakeId[][]): OpenReport => ({
  ends: transitionOf('accept').to,
  daysAgo,
  attempts: [...attempts, []],
});
const submitted = (daysAgo: number, ...attempts: MistakeId[][]): OpenReport => ({
  ends: transitionOf('submit').to,
  daysAgo,
  attempts: attempts.length > 0 ? attempts : [[]],
});
const returned = (daysAgo: number, ...mistakes: MistakeId[]): OpenReport => ({
  ends: transitionOf('return').to,
  daysAgo,
  attempts: [mistakes],
});
const draft = (daysAgo: number, ...mistakes: MistakeId[]): OpenReport => ({
  ends: withVersion(FIRST_STATE),
  daysAgo,
  attempts: [mistakes],
});

/** The round under way. An agency that is not named has not begun. */
const OPEN_REPORTS: Readonly<Record<string, OpenReport>> = {
  'shi.zhengfuban': accepted(24),
  'shi.fagai': accepted(19),
  'shi.jiaoyu': returned(9, 'copiedImprovement', 'transposedDigits'),
  'shi.gongan': { ...submitted(8, ['licencesInTenThousands']), peculiarities: ['thousandsSeparators'] },
  'shi.minzheng': accepted(13),
  'shi.renshe': submitted(8, ['carryOverDiffers']),
  'shi.ziranziyuan': submitted(10),
  'shi.shengtai': accepted(12),
  'shi.zhujian': returned(7, 'wrongTotal', 'feesInYuan'),
  'shi.jiaotong': submitted(3),
  'shi.shichang': {
    ...draft(2, 'pendingLeftOut', 'inForceNotCarried'),
    peculiarities: ['singleOtherHandling'],
  },
  'shi.weijian': accepted(15),
  'shi.shuju': submitted(7, ['feesUnreported']),
  'shi.gaoxin': { ...draft(5, 'textFromDraft'), peculiarities: ['blankZeros'] },
  dongan: { ...draft(1, 'lastYearsPeriod'), peculiarities: [] },
  'dongan.zhengfuban': accepted(21),
  'dongan.jiaoyu': submitted(9, ['lastYearsPeriod']),
  'dongan.renshe': accepted(16),
  'dongan.zhujian': submitted(10, ['wrongTotal'], []),
  'dongan.shichang': returned(8, 'danglingList', 'inForceNotCarried'),
  'dongan.linjiang': accepted(11),
  'dongan.wanghu': draft(1),
  'xitang.zhengfuban': accepted(18),
  'xitang.jiaoyu': draft(4, 'copiedImprovement'),
  'xitang.renshe': submitted(7),
  'xitang.shichang': submitted(9, ['danglingList']),
  'xitang.nanmen': accepted(6),
  'xitang.shiqiao': submitted(2, ['noImprovement']),
  'beiling.zhengfuban': submitted(12, ['feesUnreported'], []),
  'beiling.jiaoyu': accepted(14),
  'beiling.zhujian': submitted(8, ['feesInYuan']),
  'beiling.shichang': accepted(20, ['transposedDigits']),
  'beiling.chengguan': submitted(3),
  'beiling.qingxi': accepted(9),
};

/** @param generatedOn the day on which the sample area is generated */
export function openTimelines(generatedOn: string): Timeline[] {
  return Object.entries(OPEN_REPORTS).map(([id, { ends, daysAgo, attempts, peculiarities }]) => {
    const agency = sampleAgency(id);
    const prints = peculiarities ?? habitOf(agency).peculiarities;
    return {
      agency,
      year: OPEN_YEAR,
      ends,
      begins: dayAfter(generatedOn, -daysAgo),
      attempts: attempts.map((mistakes) => ({ mistakes, peculiarities: prints })),
    };
  });
}
