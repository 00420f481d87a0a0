import { type Concern, concernOf, explains, type Finding, type FindingId } from '@zhaojian/report';
import { z } from 'zod';

interface ReviewReason {
  /** As the queue is narrowed to it. */
  readonly name: string;
  readonly tone: 'error' | 'warning' | 'attention';
  /** Why it is looked at before others are. */
  readonly means: string;
  /** What is said of one report. @param count at least 1 */
  readonly sentence: (count: number) => string;
  /** Where the review opens: at what is open in the report, or at what happened to it. */
  readonly leadsTo: 'openItems' | 'trail';
  /** What is said of a report without it, as part of what clean means; null where a clean report may have it. */
  readonly cleanWithout: string | null;
  /** Whether the day or a draw decides it, and not the version and what was said of it. */
  readonly byTheDay?: true;
}

/** Why a report that waits is looked at, the gravest first. The order is that of the queue by gravity. */
export const REVIEW_REASONS = {
  amendmentAsked: {
    name: '申请更正',
    tone: 'attention',
    means: '已经通过的报告，单位申请更正，同意或不同意要答复',
    sentence: () => '单位申请更正，请答复',
    leadsTo: 'trail',
    cleanWithout: '没有申请更正',
  },
  openErrors: {
    name: '不符未说明',
    tone: 'error',
    means: '勾稽关系不成立，单位也没有说明原因',
    sentence: (count) => `${count} 项不符，没有说明`,
    leadsTo: 'openItems',
    cleanWithout: '勾稽关系全部成立',
  },
  unread: {
    name: '有空格',
    tone: 'error',
    means: '有的格没有读出数，也没有填',
    sentence: (count) => `${count} 格没有数`,
    leadsTo: 'openItems',
    cleanWithout: '每一格都有数',
  },
  emptyText: {
    name: '内容空洞',
    tone: 'error',
    means: '文字部分是空的，或者只写了“无”、标题、表样里的字',
    sentence: (count) => `${count} 处内容空洞`,
    leadsTo: 'openItems',
    cleanWithout: '文字部分有内容',
  },
  explainedErrors: {
    name: '不符已说明',
    tone: 'error',
    means: '勾稽关系不成立，单位说明了原因，说明是否成立要看',
    sentence: (count) => `${count} 项不符，单位已说明`,
    leadsTo: 'openItems',
    cleanWithout: '勾稽关系全部成立',
  },
  pointsAgain: {
    name: '意见再次提出',
    tone: 'error',
    means: '退回时又提了上一次已经提过的意见',
    sentence: (count) => `${count} 条意见是再次提出的`,
    leadsTo: 'trail',
    cleanWithout: '没有被退回过',
  },
  unansweredPoints: {
    name: '意见未改',
    tone: 'error',
    means: '退回意见指出的地方没有改，只作了说明，或没有答复',
    sentence: (count) => `${count} 条意见没有改`,
    leadsTo: 'trail',
    cleanWithout: '没有被退回过',
  },
  doubtful: {
    name: '存疑未核对',
    tone: 'warning',
    means: '有的数是读出来的，读得没有把握，单位没有核对过',
    sentence: (count) => `${count} 格存疑未核对`,
    leadsTo: 'openItems',
    cleanWithout: '没有存疑而未核对的数',
  },
  textAgainstTables: {
    name: '文表不一',
    tone: 'warning',
    means: '文字里写的数和表里的不一样，或全部为 0 而文字没有交代',
    sentence: (count) => `${count} 处文字与表格不一致`,
    leadsTo: 'openItems',
    cleanWithout: '文字与表格一致',
  },
  jumps: {
    name: '数据异动',
    tone: 'warning',
    means: '和上年接不上，或者和往年、同类单位相差很大',
    sentence: (count) => `${count} 处数据异动`,
    leadsTo: 'openItems',
    cleanWithout: '没有数据异动',
  },
  warnings: {
    name: '其他提示',
    tone: 'warning',
    means: '年度、法律名称、收费情况等写法要看一眼',
    sentence: (count) => `${count} 项其他提示`,
    leadsTo: 'openItems',
    cleanWithout: '没有其他提示',
  },
  resubmitted: {
    name: '重新提交',
    tone: 'attention',
    means: '退回后又提交的，先看上次的意见改了没有',
    sentence: (count) => `第 ${count + 1} 次提交`,
    leadsTo: 'trail',
    cleanWithout: '没有被退回过',
  },
  setAside: {
    name: '抽查',
    tone: 'attention',
    means: '批量通过时随机抽出来的，要打开逐项看',
    sentence: () => '抽查：请打开逐项看',
    leadsTo: 'openItems',
    cleanWithout: null,
    byTheDay: true,
  },
  late: {
    name: '逾期提交',
    tone: 'attention',
    means: '第一次提交时已过截止日',
    sentence: () => '逾期提交',
    leadsTo: 'trail',
    cleanWithout: null,
    byTheDay: true,
  },
} as const satisfies Readonly<Record<string, ReviewReason>>;

export type ReviewReasonId = keyof typeof REVIEW_REASONS;
export const reviewReasonSchema = z
  .enum(Object.keys(REVIEW_REASONS) as [ReviewReasonId, ...ReviewReasonId[]])
  .meta({ id: 'ReviewReason' });
/** What is declared of a reason. */
export const reasonOf = (id: ReviewReasonId): ReviewReason => REVIEW_REASONS[id];

/** The reasons that what was handed in has, kept with it: each with how often it holds; none that holds not at all. */
export type ReasonCounts = Partial<Record<ReviewReasonId, number>>;

type ReasonsOfRow = readonly { readonly id: ReviewReasonId; readonly count: number }[];

/** What is said of a report of which nothing is open. */
export const CLEAN_IN_WORDS = '勾稽无异常';
/** Whether none of the reasons of a row makes it unclean. */
export const isCleanRow = (reasons: ReasonsOfRow): boolean =>
  reasons.every(({ id }) => reasonOf(id).cleanWithout === null);
/** Why a row is looked at, as one sentence. */
export const reasonsInWords = (reasons: ReasonsOfRow): string =>
  [
    ...reasons.map(({ id, count }) => reasonOf(id).sentence(count)),
    ...(isCleanRow(reasons) ? [CLEAN_IN_WORDS] : []),
  ].join('；');

/** What must not hold of a report for it to have nothing that a machine can point at. */
export const UNCLEAN_REASONS: readonly ReviewReasonId[] = reviewReasonSchema.options.filter(
  (id) => reasonOf(id).cleanWithout !== null,
);
/** What clean means, in words. */
export const CLEAN_CONDITIONS: readonly string[] = [
  ...new Set(UNCLEAN_REASONS.flatMap((id) => reasonOf(id).cleanWithout ?? [])),
];
/** Whether a report with these reasons is clean. */
export const isClean = (reasons: ReasonCounts): boolean => UNCLEAN_REASONS.every((id) => !reasons[id]);

interface Looked {
  readonly findings: readonly Finding[];
  /** Why findings may stay, as its agency said. */
  readonly explanations: readonly FindingId[];
  readonly unread: number;
  readonly doubtful: number;
  /** How often it went back. */
  readonly returns: number;
  /** Of the last letter that was answered: how often each was asked, and whether its place was changed. */
  readonly points: readonly { readonly times: number; readonly changed: boolean | null }[];
}

/** Why a version is looked at, with how often each holds. */
export function countReasons(looked: Looked): ReasonCounts {
  const { findings, explanations, points } = looked;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const explained = errors.filter((finding) => explanations.some((words) => explains(words, finding)));
  const of = (concern: Concern) => findings.filter(({ check }) => concernOf(check) === concern);
  const others = [...of('relation'), ...of('wording')].filter(({ severity }) => severity === 'warning');
  const counts: ReasonCounts = {
    openErrors: errors.length - explained.length,
    unread: looked.unread,
    emptyText: of('emptyText').length,
    explainedErrors: explained.length,
    pointsAgain: points.filter(({ times }) => times > 1).length,
    unansweredPoints: points.filter(({ changed }) => changed === false).length,
    doubtful: looked.doubtful,
    textAgainstTables: of('textAgainstTables').length,
    jumps: of('jump').length,
    warnings: others.length,
    resubmitted: looked.returns,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

const MOST_COUNTED = 999;

/** How grave the reasons of a report are together: the gravest decides, then how often it holds. 0 without any. */
export function gravityOf(reasons: ReasonCounts): number {
  const ids = reviewReasonSchema.options;
  const gravest = ids.findIndex((id) => reasons[id]);
  const id = ids[gravest];
  if (id === undefined) return 0;
  return (ids.length - gravest) * (MOST_COUNTED + 1) + Math.min(reasons[id] ?? 0, MOST_COUNTED);
}
