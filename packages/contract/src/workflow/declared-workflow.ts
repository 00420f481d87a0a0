import { SHORTEST_REASON, tooShortReason } from '../values/texts.schema.ts';
import type { StateEntry, TransitionEntry, VersionEntry } from './entries.ts';

/**
 * The states that an agency's report of a year can be in, from nothing to done: lists, filters and bars follow this order.
 * A withdrawn acceptance is 已提交 again. How to add one: docs/how-to/add-a-state-or-transition.md.
 */
export const STATES = {
  notStarted: {
    name: '未开始',
    tone: 'idle',
    handedIn: 'notYet',
    waits: false,
    counts: false,
    news: null,
    locked: null,
    withVersion: 'draft',
  },
  draft: {
    name: '草稿',
    tone: 'begun',
    handedIn: 'notYet',
    waits: false,
    counts: false,
    news: null,
    locked: null,
  },
  returned: {
    name: '已退回',
    tone: 'back',
    handedIn: 'before',
    waits: false,
    counts: false,
    news: '被主管部门退回，请按意见修改后重新提交。',
    locked: null,
  },
  submitted: {
    name: '已提交',
    tone: 'waiting',
    handedIn: 'now',
    waits: true,
    counts: false,
    news: '已提交，等待主管部门审核。',
    locked: '已经提交，不能再改。还没有开始审核的，可以撤回提交；已经开始审核的，由主管部门退回后再改。',
  },
  accepted: {
    name: '已通过',
    tone: 'done',
    handedIn: 'now',
    waits: false,
    counts: true,
    news: (coversArea) =>
      coversArea ? '已审核通过，作为公布数保存，不计入汇总。' : '已审核通过，数据已计入汇总。',
    locked: '已经审核通过，不能再改。确有错误的，请在“我的年报”申请更正，主管部门同意后再改。',
  },
} as const satisfies Readonly<Record<string, StateEntry>>;

/** The steps from one state to another. Each has a route and, where it can be taken, a button. */
export const TRANSITIONS = {
  submit: {
    name: '提交',
    recorded: '提交',
    from: ['draft', 'returned'],
    to: 'submitted',
    permission: 'report.submit',
    by: 'ownAgency',
    when: 'whileOpen',
    ofBroughtIn: false,
    event: 'submitted',
    asks: { version: true, explanations: true, reason: null, reasonOverOpen: null, points: false },
    warning: null,
    done: () => '已提交，等待主管部门审核。',
  },
  takeBack: {
    name: '撤回提交',
    recorded: '撤回提交',
    from: ['submitted'],
    to: 'draft',
    undoes: 'submit',
    permission: 'report.submit',
    by: 'ownAgency',
    when: 'whileOpen',
    ofBroughtIn: false,
    event: 'takenBack',
    asks: { version: true, explanations: false, reason: null, reasonOverOpen: null, points: false },
    warning: '撤回后视为没有提交，可以修改；改好后须重新提交，是否逾期按重新提交的日期计算。',
    done: () => '已撤回提交，现在可以修改；改好后请重新提交。',
  },
  return: {
    name: '退回',
    recorded: '退回',
    from: ['submitted'],
    to: 'returned',
    permission: 'report.review',
    by: 'area',
    when: 'always',
    ofBroughtIn: false,
    event: 'returned',
    asks: { version: true, explanations: false, reason: null, reasonOverOpen: null, points: true },
    warning: null,
    done: (agencyName) => `已退回${agencyName}的报告，单位登录后会先看到您的意见；重新提交后会回到队列。`,
  },
  accept: {
    name: '通过',
    recorded: '审核通过',
    from: ['submitted'],
    to: 'accepted',
    permission: 'report.review',
    by: 'area',
    when: 'always',
    ofBroughtIn: false,
    event: 'accepted',
    asks: {
      version: true,
      explanations: false,
      reason: null,
      reasonOverOpen: {
        atLeast: SHORTEST_REASON,
        otherwise: tooShortReason('仍有不符或存疑时通过的理由'),
      },
      points: false,
    },
    warning: null,
    done: (agencyName, coversArea) =>
      coversArea
        ? `已通过${agencyName}的报告。它涵盖全辖区，作为公布数保存，不计入汇总；公布数与汇总数的差异见“对账”。`
        : `已通过${agencyName}的报告，数据已计入统计。`,
  },
  withdrawAcceptance: {
    name: '撤回通过',
    recorded: '撤回通过',
    from: ['accepted'],
    to: 'submitted',
    permission: 'report.review',
    by: 'area',
    when: 'always',
    ofBroughtIn: false,
    event: 'acceptanceWithdrawn',
    asks: {
      version: false,
      explanations: false,
      reason: { atLeast: SHORTEST_REASON, otherwise: tooShortReason('撤回通过的原因') },
      reasonOverOpen: null,
      points: false,
    },
    warning: (coversArea) =>
      `撤回后，${coversArea ? '这份公布数不再显示，汇总数不变' : '这份报告的数据立即从统计中减去'}，状态回到“已提交”，可再通过或退回。下一年度报告的跨年勾稽也会随之重算。`,
    done: (agencyName, coversArea) =>
      `已撤回对${agencyName}报告的通过，${coversArea ? '公布数不再显示，汇总数不变' : '数据已从统计中减去'}；现在可以退回或重新通过。`,
  },
  grantAmendment: {
    name: '同意更正',
    recorded: '同意更正',
    from: ['accepted'],
    to: 'returned',
    permission: 'report.review',
    by: 'area',
    when: 'whileOpen',
    ofBroughtIn: false,
    onRequest: true,
    event: 'amendmentGranted',
    asks: {
      version: true,
      explanations: false,
      reason: { atLeast: SHORTEST_REASON, otherwise: tooShortReason('同意更正的意见') },
      reasonOverOpen: null,
      points: false,
    },
    warning: (coversArea) =>
      `同意后，${coversArea ? '这份公布数不再显示，汇总数不变' : '这份报告的数据立即从统计中减去'}，报告退给单位更正；单位改好后须重新提交、重新审核。现在的一版保留，更正后可以逐处对照。`,
    done: (agencyName, coversArea) =>
      `已同意${agencyName}更正，${coversArea ? '公布数不再显示，汇总数不变' : '数据已从统计中减去'}；单位更正后会重新提交。`,
  },
  takeIn: {
    name: '补录通过',
    recorded: '通过上级补录的数据',
    from: ['draft', 'returned'],
    to: 'accepted',
    permission: 'report.load',
    by: 'area',
    when: 'afterwards',
    ofBroughtIn: true,
    event: 'takenIn',
    asks: {
      version: true,
      explanations: false,
      reason: { atLeast: SHORTEST_REASON, otherwise: tooShortReason('补录的依据') },
      reasonOverOpen: null,
      points: false,
    },
    warning: (coversArea) =>
      `这一版由主管部门补录，不经单位提交。通过后${coversArea ? '作为公布数保存，不计入汇总' : '数据立即计入汇总'}，并一直标明“上级补录”。`,
    done: (agencyName, coversArea) =>
      `已通过${agencyName}的补录，${coversArea ? '作为公布数保存，不计入汇总' : '数据已计入统计'}。`,
  },
  takeInAnew: {
    name: '更正补录',
    recorded: '以补录的数据更正',
    from: ['accepted'],
    to: 'accepted',
    permission: 'report.load',
    by: 'area',
    when: 'afterwards',
    ofBroughtIn: true,
    event: 'takenInAnew',
    asks: {
      version: true,
      explanations: false,
      reason: { atLeast: SHORTEST_REASON, otherwise: tooShortReason('更正的原因') },
      reasonOverOpen: null,
      points: false,
    },
    warning: (coversArea) =>
      `补录的新一版将代替现在的一版：${coversArea ? '公布数随之改变，汇总数不变' : '汇总先减去原来的数据，再加上新的'}。原来的一版保留，可以查看。`,
    done: (agencyName, coversArea) =>
      `已更正${agencyName}的数据，${coversArea ? '公布数已改变，汇总数不变' : '汇总已随之改变'}。`,
  },
} as const satisfies Readonly<Record<string, TransitionEntry>>;

/**
 * How versions come in: read from a file, typed in from scratch, drafted from the sums of an area, or on top of what was
 * read: changes of it, or nothing but the word of a person that doubtful figures are right. And, where the year's reports
 * are no longer collected, from a supervisor: as figures of a workbook, or read from a file.
 */
export const VERSION_SOURCES = {
  file: { name: '上传', recorded: '上传报告', event: 'uploaded', isRead: true, isBroughtIn: false },
  entered: { name: '填写', recorded: '在线填写', event: 'entered', isRead: false, isBroughtIn: false },
  drafted: {
    name: '汇总生成',
    recorded: '汇总生成报告',
    event: 'drafted',
    isRead: false,
    isBroughtIn: false,
  },
  corrected: { name: '更正', recorded: '更正数据', event: 'corrected', isRead: false, isBroughtIn: false },
  confirmed: { name: '确认', recorded: '确认数据', event: 'confirmed', isRead: false, isBroughtIn: false },
  broughtIn: {
    name: '补录',
    recorded: '上级补录数据',
    event: 'broughtIn',
    isRead: false,
    isBroughtIn: true,
  },
  fileBroughtIn: {
    name: '补录',
    recorded: '上级补录文件',
    event: 'fileBroughtIn',
    isRead: true,
    isBroughtIn: true,
  },
} as const satisfies Readonly<Record<string, VersionEntry>>;
