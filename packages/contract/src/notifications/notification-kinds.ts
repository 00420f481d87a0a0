import { z } from 'zod';
import { type Permission, type Role, roleMay } from '../accounts/roles.ts';
import { dayText } from '../values/days.ts';
import { consequencesOf, isOnRequest, type Transition, transitionOf } from '../workflow/workflow.ts';

/** What a sentence is made of, as it was when the notification was written. What a kind does not need is left out. */
export interface NotificationParts {
  /** The agency that it is about, by its name at the time. */
  readonly agencyName: string;
  /** The last day to hand in. */
  readonly dueOn?: string;
  /** How many days from when it was written to the last day; after it, how many have passed. */
  readonly days?: number;
  /** How many days the last day is past when somebody reminds; left out until then. */
  readonly daysPast?: number;
  /** Whether the report was handed in once and went back. */
  readonly wasReturned?: true;
  /** What somebody wrote: why a report went back, or the words added to a reminder. */
  readonly words?: string;
  /** The agency whose report, or whose area, it is about, where that is another than the one whose people are told. */
  readonly reportOf?: { readonly id: string; readonly name: string };
  /** Where it is about an area as a whole: the agency in it whose report has changed, or was looked at. */
  readonly changedAgency?: string;
  /** And what was done with that report, as the step was called at the time. */
  readonly step?: string;
  /** The rectification task that it is about. */
  readonly task?: string;
  /** Who wrote it, by their name at the time; left out where the platform did. */
  readonly sender?: string;
}

/** What a sentence is composed from: the parts, and the report year. */
type Worded = (parts: NotificationParts & { readonly year: number }) => string;

interface KindEntry {
  /** As people call it, where they choose. */
  readonly name: string;
  /** Who is told: the people of the agency that it is about, as far as their role has the permission. */
  readonly permission: Permission;
  readonly sentence: Worded;
  /** The page that it leads to. */
  readonly leadsTo: 'ownReport' | 'review' | 'areaHandUp' | 'rectificationTask';
  /** By which ways besides the product it goes to people who have chosen nothing. */
  readonly ways: readonly 'mail'[];
}

/** 2026-01-06 without its year: 1月6日. */
const dayInWords = (day: string): string => dayText(day, day);
const dueInWords = (dueOn: string | undefined): string =>
  dueOn === undefined ? '' : `，请于 ${dayInWords(dueOn)}前提交`;
const overdueInWords = (dueOn: string | undefined, days: number | undefined): string =>
  `应于 ${dueOn === undefined ? '截止日期' : dayInWords(dueOn)}前提交，已逾期 ${days} 天，请尽快提交`;
/** A task may be due in another year than it is read in. */
const taskDueInWords = (dueOn: string | undefined): string =>
  dueOn === undefined ? '' : `（时限 ${dayText(dueOn)}）`;
const wordsOf = (before: string, words: string | undefined): string => (words ? `${before}${words}` : '');

/**
 * What people are told of without looking for it. Each is in the product; which other ways it goes is for each person to
 * choose. A kind is declared here and written by the feature in which it happens, nowhere else.
 */
export const NOTIFICATION_KINDS = {
  roundOpened: {
    name: '年度填报开始',
    permission: 'report.write',
    sentence: ({ year, agencyName, dueOn }) =>
      `${agencyName}的 ${year} 年度报告可以开始填报了${dueInWords(dueOn)}。`,
    leadsTo: 'ownReport',
    ways: ['mail'],
  },
  dueSoon: {
    name: '截止日期临近',
    permission: 'report.write',
    sentence: ({ year, agencyName, dueOn, days }) =>
      `${agencyName}的 ${year} 年度报告尚未提交，${days === 0 ? '今天截止' : `还有 ${days} 天截止`}${dueInWords(dueOn)}。`,
    leadsTo: 'ownReport',
    ways: ['mail'],
  },
  overdue: {
    name: '逾期未交',
    permission: 'report.write',
    sentence: ({ year, agencyName, dueOn, days }) =>
      `${agencyName}的 ${year} 年度报告${overdueInWords(dueOn, days)}。`,
    leadsTo: 'ownReport',
    ways: ['mail'],
  },
  reminded: {
    name: '主管部门催报',
    permission: 'report.write',
    sentence: ({ year, agencyName, dueOn, daysPast, words, sender, wasReturned }) =>
      `${sender ?? '主管部门'}提醒：${agencyName}的 ${year} 年度报告${wasReturned ? '退回后还没有重新提交' : '尚未提交'}${daysPast === undefined ? dueInWords(dueOn) : `，${overdueInWords(dueOn, daysPast)}`}。${wordsOf('', words)}`,
    leadsTo: 'ownReport',
    ways: ['mail'],
  },
  reportReturned: {
    name: '报告被退回',
    permission: 'report.write',
    sentence: ({ year, agencyName, words, sender }) =>
      `${agencyName}的 ${year} 年度报告被${sender ?? '主管部门'}退回，请修改后重新提交。${wordsOf('意见：', words)}`,
    leadsTo: 'ownReport',
    ways: ['mail'],
  },
  reportAccepted: {
    name: '报告已通过',
    permission: 'report.write',
    sentence: ({ year, agencyName }) => `${agencyName}的 ${year} 年度报告已审核通过。`,
    leadsTo: 'ownReport',
    ways: ['mail'],
  },
  acceptanceWithdrawn: {
    name: '撤回通过',
    permission: 'report.write',
    sentence: ({ year, agencyName, words, sender }) =>
      `${agencyName}的 ${year} 年度报告，${sender ?? '主管部门'}撤回了通过，将重新审核。${wordsOf('原因：', words)}`,
    leadsTo: 'ownReport',
    ways: ['mail'],
  },
  amendmentAsked: {
    name: '申请更正',
    permission: 'report.review',
    sentence: ({ year, agencyName, reportOf, words }) =>
      `${reportOf?.name ?? agencyName}申请更正已通过的 ${year} 年度报告，请答复。${wordsOf('理由：', words)}`,
    leadsTo: 'review',
    ways: ['mail'],
  },
  amendmentGranted: {
    name: '同意更正',
    permission: 'report.write',
    sentence: ({ year, agencyName, words, sender }) =>
      `${agencyName}的 ${year} 年度报告，${sender ?? '主管部门'}同意更正，请改好后重新提交。${wordsOf('意见：', words)}`,
    leadsTo: 'ownReport',
    ways: ['mail'],
  },
  amendmentDeclined: {
    name: '不同意更正',
    permission: 'report.write',
    sentence: ({ year, agencyName, words, sender }) =>
      `${agencyName}的 ${year} 年度报告，${sender ?? '主管部门'}没有同意更正，报告保持不变。${wordsOf('原因：', words)}`,
    leadsTo: 'ownReport',
    ways: ['mail'],
  },
  areaHandedUp: {
    name: '整体上报',
    permission: 'report.review',
    sentence: ({ year, agencyName, reportOf, words }) =>
      `${reportOf?.name ?? agencyName}已整体上报 ${year} 年度报告，请审阅。${wordsOf('说明：', words)}`,
    leadsTo: 'areaHandUp',
    ways: ['mail'],
  },
  areaReturned: {
    name: '上报被整体退回',
    permission: 'report.review',
    sentence: ({ year, agencyName, words, sender }) =>
      `${agencyName}整体上报的 ${year} 年度报告被${sender ?? '上级主管部门'}退回，请处理后重新上报。${wordsOf('原因：', words)}`,
    leadsTo: 'areaHandUp',
    ways: ['mail'],
  },
  areaConfirmed: {
    name: '上报已确认',
    permission: 'report.review',
    sentence: ({ year, agencyName }) => `${agencyName}整体上报的 ${year} 年度报告已确认。`,
    leadsTo: 'areaHandUp',
    ways: ['mail'],
  },
  confirmationWithdrawn: {
    name: '上报的确认被撤回',
    permission: 'report.review',
    sentence: ({ year, agencyName, words, sender }) =>
      `${sender ?? '上级主管部门'}撤回了对${agencyName} ${year} 年度整体上报的确认。${wordsOf('原因：', words)}`,
    leadsTo: 'areaHandUp',
    ways: ['mail'],
  },
  sampleWanting: {
    name: '抽查发现问题',
    permission: 'report.review',
    sentence: ({ year, agencyName, changedAgency, words, sender }) =>
      `${sender ?? '上级主管部门'}抽查${agencyName}整体上报的 ${year} 年度报告，${changedAgency}的有问题。${wordsOf('说明：', words)}`,
    leadsTo: 'areaHandUp',
    ways: ['mail'],
  },
  handUpChanged: {
    name: '上报后有变动',
    permission: 'report.review',
    sentence: ({ year, agencyName, reportOf, changedAgency, step, words, sender }) =>
      `${reportOf?.name ?? agencyName}整体上报后有变动：${changedAgency}的 ${year} 年度报告，${sender ?? '主管部门'}已${step ?? '改动'}。${wordsOf('原因：', words)}`,
    leadsTo: 'areaHandUp',
    ways: ['mail'],
  },
  rectificationSet: {
    name: '新的整改任务',
    permission: 'rectification.report',
    sentence: ({ agencyName, dueOn, words }) =>
      `${agencyName}有新的整改任务${taskDueInWords(dueOn)}，请按时整改并报告。${wordsOf('问题：', words)}`,
    leadsTo: 'rectificationTask',
    ways: ['mail'],
  },
  rectificationChanged: {
    name: '整改任务有调整',
    permission: 'rectification.report',
    sentence: ({ agencyName, dueOn, words, sender }) =>
      `${sender ?? '主管部门'}调整了${agencyName}的一项整改任务${taskDueInWords(dueOn)}。${wordsOf('', words)}`,
    leadsTo: 'rectificationTask',
    ways: ['mail'],
  },
  rectificationDueSoon: {
    name: '整改时限临近',
    permission: 'rectification.report',
    sentence: ({ agencyName, dueOn, days, words }) =>
      `${agencyName}有一项整改任务${days === 0 ? '今天到期' : `还有 ${days} 天到期`}${taskDueInWords(dueOn)}。${wordsOf('问题：', words)}`,
    leadsTo: 'rectificationTask',
    ways: ['mail'],
  },
  rectificationOverdue: {
    name: '整改逾期',
    permission: 'rectification.report',
    sentence: ({ agencyName, dueOn, words }) =>
      `${agencyName}有一项整改任务已经逾期${taskDueInWords(dueOn)}，请尽快整改并报告。${wordsOf('问题：', words)}`,
    leadsTo: 'rectificationTask',
    ways: ['mail'],
  },
  rectificationReturned: {
    name: '整改被退回',
    permission: 'rectification.report',
    sentence: ({ agencyName, words, sender }) =>
      `${agencyName}报告完成的一项整改任务被${sender ?? '主管部门'}退回，请继续整改。${wordsOf('原因：', words)}`,
    leadsTo: 'rectificationTask',
    ways: ['mail'],
  },
  rectificationClosed: {
    name: '整改已销号',
    permission: 'rectification.report',
    sentence: ({ agencyName }) => `${agencyName}的一项整改任务已核实销号。`,
    leadsTo: 'rectificationTask',
    ways: ['mail'],
  },
  rectificationReopened: {
    name: '整改任务重新打开',
    permission: 'rectification.report',
    sentence: ({ agencyName, words, sender }) =>
      `${sender ?? '主管部门'}重新打开了${agencyName}的一项整改任务，请继续整改。${wordsOf('原因：', words)}`,
    leadsTo: 'rectificationTask',
    ways: ['mail'],
  },
  rectificationDropped: {
    name: '整改任务已撤销',
    permission: 'rectification.report',
    sentence: ({ agencyName, words, sender }) =>
      `${sender ?? '主管部门'}撤销了${agencyName}的一项整改任务，不用再整改。${wordsOf('原因：', words)}`,
    leadsTo: 'rectificationTask',
    ways: ['mail'],
  },
  rectificationReported: {
    name: '单位报告整改完成',
    permission: 'rectification.supervise',
    sentence: ({ agencyName, reportOf, words }) =>
      `${reportOf?.name ?? agencyName}报告一项整改任务已经完成，请核实。${wordsOf('完成情况：', words)}`,
    leadsTo: 'rectificationTask',
    ways: ['mail'],
  },
  rectificationLate: {
    name: '单位整改逾期',
    permission: 'rectification.supervise',
    sentence: ({ agencyName, reportOf, dueOn, words }) =>
      `${reportOf?.name ?? agencyName}有一项整改任务逾期没有报告完成${taskDueInWords(dueOn)}。${wordsOf('问题：', words)}`,
    leadsTo: 'rectificationTask',
    ways: ['mail'],
  },
} as const satisfies Readonly<Record<string, KindEntry>>;

export type NotificationKind = keyof typeof NOTIFICATION_KINDS;
export const notificationKindSchema = z
  .enum(Object.keys(NOTIFICATION_KINDS) as NotificationKind[])
  .meta({ id: 'NotificationKind' });

/** What is declared of a kind. */
export const notificationKind = (kind: NotificationKind): KindEntry => NOTIFICATION_KINDS[kind];

/** What people of a role can be told of. */
export const kindsToldTo = (role: Role): NotificationKind[] =>
  notificationKindSchema.options.filter((kind) => roleMay(role, notificationKind(kind).permission));

/** Whether anything is ever told to people of a role: the others have no use for a place in which it would be. */
export const isToldAnything = (role: Role): boolean => kindsToldTo(role).length > 0;

/** The one place where a notification becomes a sentence: in the product, in mails, in groups. */
export const notificationSentence = (
  kind: NotificationKind,
  year: number,
  parts: NotificationParts,
): string => notificationKind(kind).sentence({ ...parts, year });

/**
 * The same for what leaves the platform: without what somebody wrote, which may quote figures and people of a report, and without
 * who wrote it.
 */
export const sentenceOutside = (
  kind: NotificationKind,
  year: number,
  { words: _words, sender: _sender, ...parts }: NotificationParts,
): string => notificationSentence(kind, year, parts);

/**
 * What an agency is told of when a step of the workflow is taken with its report, as what the step does says; null where it is
 * told of nothing: its own steps, those that bring in past years, and those of a level between.
 */
export function notificationOfStep(transition: Transition): NotificationKind | null {
  const { givesBack, beginsToCount, ceasesToCount } = consequencesOf(transition);
  const { by, ofBroughtIn } = transitionOf(transition);
  if (by === 'ownAgency' || ofBroughtIn) return null;
  if (isOnRequest(transition)) return 'amendmentGranted';
  if (givesBack) return 'reportReturned';
  if (beginsToCount) return 'reportAccepted';
  return ceasesToCount ? 'acceptanceWithdrawn' : null;
}
