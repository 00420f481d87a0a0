import { type Mistake, noPlaceFor, valueOf, withFigures } from './mistake.ts';

const received = (column: string): string => `applications.newlyReceived.${column}`;
const carried = (column: string): string => `applications.carriedOver.${column}`;
const disclosed = (column: string): string => `applications.disclosed.${column}`;

/** Mistakes in the tables. */
export const FIGURE_MISTAKES = {
  wrongTotal: {
    title: '一行的总计加错',
    returnReason: '表三有一行的总计与各类申请人之和不一致，请对照台账核对后重新报送。',
    found: ['OUTCOMES_SUM', 'APPLICANTS_SUM', 'TEXT_FIGURES'],
    make: (report) => withFigures(report, { [disclosed('total')]: valueOf(report, disclosed('total')) + 10 }),
  },
  transposedDigits: {
    title: '两位数写颠倒',
    returnReason: '表三自然人一列各项之和与总计不一致，疑似数字颠倒，请核对。',
    found: ['OUTCOMES_SUM', 'APPLICANTS_SUM'],
    make: (report) => {
      const digits = String(valueOf(report, disclosed('naturalPerson')));
      const transposed = Number([...digits].toReversed().join(''));
      if (digits === String(transposed)) throw noPlaceFor('transposedDigits', report);
      return withFigures(report, { [disclosed('naturalPerson')]: transposed });
    },
  },
  carryOverDiffers: {
    title: '上年结转与上年年报对不上',
    returnReason: '上年结转数与上一年度年报的结转下年度数不一致，请说明原因或改正。',
    found: ['CARRY_OVER_CONTINUITY', 'TEXT_FIGURES'],
    make: (report) => {
      if (valueOf(report, received('naturalPerson')) < 2) throw noPlaceFor('carryOverDiffers', report);
      return withFigures(
        report,
        Object.fromEntries(
          ['naturalPerson', 'total'].flatMap((column) => [
            [received(column), valueOf(report, received(column)) - 2],
            [carried(column), valueOf(report, carried(column)) + 2],
          ]),
        ),
      );
    },
  },
  pendingLeftOut: {
    title: '总计漏加尚未审结',
    returnReason: '表四行政复议的总计没有包含尚未审结的案件，请改正。',
    found: ['DISPUTES_SUM', 'TEXT_FIGURES'],
    make: (report) => {
      const pending = valueOf(report, 'disputes.reconsideration.pending');
      if (pending === 0) throw noPlaceFor('pendingLeftOut', report);
      const total = valueOf(report, 'disputes.reconsideration.total');
      return withFigures(report, { 'disputes.reconsideration.total': total - pending });
    },
  },
  inForceNotCarried: {
    title: '现行有效件数没有接上年的数',
    returnReason: '现行有效件数与上年现行有效、本年制发、废止的关系不成立，请核对文件清单。',
    found: ['IN_FORCE_CONTINUITY', 'TEXT_FIGURES'],
    make: (report) => {
      const key = 'proactiveDisclosure.normativeDocuments.inForce';
      return withFigures(report, { [key]: valueOf(report, key) + 3 });
    },
  },
  licencesInTenThousands: {
    title: '件数按万件填写',
    returnReason: '行政许可处理决定数量应按件填写整数，不能以万件为单位。',
    found: ['FIGURE_DOMAIN'],
    make: (report) => {
      const key = 'proactiveDisclosure.licences.decisions';
      const decisions = valueOf(report, key);
      if (decisions % 10_000 === 0) throw noPlaceFor('licencesInTenThousands', report);
      return withFigures(report, { [key]: decisions / 10_000 });
    },
  },
  feesInYuan: {
    title: '收费金额按元填写',
    returnReason: '行政事业性收费金额的单位是万元，所填数字疑似以元为单位，请核对。',
    found: ['AMOUNT_IMPLAUSIBLE', 'SCALE_OF_LAST_YEAR'],
    make: (report) => {
      const key = 'proactiveDisclosure.fees.amount';
      const fees = valueOf(report, key);
      if (fees === 0) throw noPlaceFor('feesInYuan', report);
      return withFigures(report, { [key]: Math.round(fees * 10_000) });
    },
  },
} satisfies Record<string, Mistake>;
