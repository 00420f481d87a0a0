import { type Correction, WITHDRAWAL_NAME, type YearChange } from '@zhaojian/contract';
import { measureById } from '@zhaojian/report';
import { exactFigure } from '../../figures/figure-text.ts';

/** What happened to a figure that had counted, in the words of the field. */
export const CORRECTION_NAMES: Readonly<Record<Correction, string>> = {
  withdrawn: WITHDRAWAL_NAME,
  acceptedAnew: '更正后重新通过',
  treeChanged: '机构或涵盖范围调整',
  exempted: '免报',
  exemptionUndone: '取消免报',
};

/** The figures shown of each change, where it altered them. */
const HEADLINES = ['newlyReceived', 'concluded', 'reconsiderations', 'directLitigation'];

export interface BeforeAndAfter {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** How many agencies are to report, how many reports are in the total and its headline figures, each before and after. */
export function headlines({
  published,
  expected,
  toSum,
  reports,
  figures,
}: YearChange): readonly BeforeAndAfter[] {
  const isOfCountsAlone = (expected ?? toSum) !== null && reports.before === reports.after;
  const shown = figures.filter(({ measure }) => HEADLINES.includes(measure));
  return [
    ...(expected ? [countOf('应报家数', expected)] : []),
    ...(toSum ? [countOf('应汇总家数', toSum)] : []),
    ...(published || isOfCountsAlone ? [] : [countOf('汇总份数', reports)]),
    ...shown.map(({ measure, before, after }) => ({
      label: measureById(measure).label,
      before: exactFigure(before),
      after: exactFigure(after),
    })),
  ];
}

/** Whether figures changed that are neither headlines nor among the cells: before cells were recorded, only some figures were. */
export const hasMoreFigures = ({ figures, changedTotalCells }: YearChange): boolean =>
  changedTotalCells === 0 && figures.some(({ measure }) => !HEADLINES.includes(measure));

const countOf = (label: string, { before, after }: YearChange['reports']): BeforeAndAfter => ({
  label,
  before: String(before),
  after: String(after),
});

/** What was done to what: 东示例区教育局 2025 年度报告 第 2 版（原为第 1 版）. */
export function subjectText({ agencyName, done, doneCount, earlierVersion, published }: YearChange): string {
  const subjects = [...new Set(done.map(({ name, subject }) => `${subject}（${name}）`))];
  const more = doneCount > done.length ? ` 等 ${doneCount} 项` : '';
  // An agency that was itself founded, moved or ended is named once.
  const isNamed = done.some(({ subject }) => subject === agencyName);
  return [
    isNamed ? '' : (agencyName ?? ''),
    subjects.length > 0 ? `${subjects.join('、')}${more}` : '辖区以外的机构调整',
    earlierVersion === null ? '' : `原为第 ${earlierVersion} 版`,
    published ? '公布数，不计入汇总' : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
