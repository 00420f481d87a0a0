import type { DifferenceReason, Reconciliation } from '@zhaojian/contract';
import { OUTSTANDING_LABEL } from '../../chart/year-axis.ts';
import { exactFigure } from '../../figures/figure-text.ts';
import { type CellReason, isNotThere, NOT_THERE } from './compared-cells.ts';

type Kind = DifferenceReason['kind'];

interface KindWords {
  readonly title: string;
  /** What it means for the sum, and what to do. */
  readonly note: string;
}

/** What may explain a difference, as the page lists it. */
export const REASON_KINDS: Readonly<Record<Kind, KindWords>> = {
  notHandedIn: {
    title: '还没有报送',
    note: '它们的数不在汇总数里。它们上年的数写在下面各格里，供估计；催报或由主管部门补录后，差额会变小。',
  },
  notAccepted: {
    title: '报送了，还没有审核通过',
    note: '审核通过后才计入汇总数；上年的数写在下面各格里，供估计。',
  },
  excluded: {
    title: '本年度免报',
    note: '它们不报送，汇总数里没有它们；公布数如包括它们，差额就在这里。它们上年的数写在下面各格里，供估计。',
  },
  countedTwice: {
    title: '可能重复相加',
    note: '它自己的年报和下级各单位的年报都在汇总数里。它的年报如涵盖下级，请在“机构”中修改报告口径。',
  },
  sameFigures: {
    title: '两份年报各格完全相同',
    note: '可能是同一份报告报了两次，请核对是不是各自的数。',
  },
  undivided: {
    title: '只报了合计，没有分项',
    note: '分项在汇总数里按 0 计，合计另记；请补填分项。',
  },
  publishedBelow: {
    title: '下级政府的公布数与它的汇总数不同',
    note: '上级的公布数多按下级的公布数相加，差额从下级带上来；点开看下级的对账。',
  },
};

/** +12 or −12. */
export const differenceText = (amount: number): string =>
  `${amount > 0 ? '+' : '−'}${exactFigure(Math.abs(amount))}`;

/** One agency's part in a cell's difference: 示例局未报送，上年 12. */
export function cellReasonText({ reason, amount, isAllOfIt }: CellReason): string {
  const { kind, otherName } = reason;
  const size = exactFigure(amount === null ? null : Math.abs(amount));
  const lastYear = amount === null ? '上年无数可比' : `上年 ${size}`;
  if (isNotThere(kind)) return `${NOT_THERE[kind]}，${lastYear}${isAllOfIt ? '，正好相差' : ''}`;
  const words = {
    countedTwice: `与下级重复相加 ${size}`,
    sameFigures: `与${otherName ?? '另一份'}相同，可能重复 ${size}`,
    undivided: `合计 ${size} 没有分项`,
    publishedBelow: `公布数与汇总数相差 ${differenceText(amount ?? 0)}`,
  };
  return `${words[kind]}${isAllOfIt ? '，正好相差' : ''}`;
}

/** What is there and what is missing, in a sentence. @param hasRound whether reports of the year were asked for */
export function reconciliationSentence(
  { reports: { added, expected }, reasons }: Reconciliation,
  hasRound: boolean,
  cells: number,
  different: number,
): string {
  const agreed =
    different === 0
      ? `${cells} 格全部一致。`
      : `${cells} 格中 ${cells - different} 格一致，${different} 格不同。`;
  const whole = !hasRound
    ? `这一年度没有开展填报：${expected} 家单位中 ${added} 家的年报已相加。`
    : added < expected
      ? `汇总数${OUTSTANDING_LABEL}：应相加 ${expected} 份，已通过 ${added} 份。`
      : `汇总数已收齐：${added} 份。`;
  const unexplained =
    different > 0 && reasons.length === 0 ? '在平台的数据里没有找到原因，请向编制公布数的单位核对。' : '';
  return `${agreed}${whole}${unexplained}`;
}
