import { dayInChina, dayText, type GroupNoticeKind, timeInChina } from '@zhaojian/contract';

/** What a notice to a group is made of, as it was when it was written: agencies and days, nobody's name and no figures of a report. */
export interface GroupNoticeParts {
  /** The first of the agencies that it is about. */
  readonly agencyNames: readonly string[];
  /** How many it is about. */
  readonly agencies: number;
  /** The day by which they are to hand in. */
  readonly dueOn?: string;
  /** How many days are left until then, or have passed since. */
  readonly days?: number;
}

export interface ToldNotice {
  readonly kind: GroupNoticeKind;
  readonly year: number;
  readonly parts: GroupNoticeParts;
  /** The moment at which it was written: what it says was so then. ISO 8601. */
  readonly at: string;
}

interface Frame {
  readonly platformName: string;
  readonly areaName: string;
  /** Where the platform is opened; null: not said. */
  readonly publicAddress: string | null;
}

/** How many agencies of one matter are named at most. */
export const MOST_NAMED = 20;
/** Fewer, where the message would be too long for the robot. */
const NAMED = [MOST_NAMED, 10, 5, 2];

/**
 * A group's notices of some minutes, as one message. Of the same matter told twice only the newest is said; reports that
 * went the same step are said together. 年度报告 is in each: a robot that wants a keyword is given this one.
 *
 * @param told the oldest first
 * @param longest how many bytes of UTF-8 the robot takes
 */
export function groupMessage(
  told: readonly ToldNotice[],
  { platformName, areaName, publicAddress }: Frame,
  longest: number,
): string {
  const head = `【${platformName}】${areaName}政府信息公开工作年度报告`;
  const end = publicAddress === null ? [] : [`登录平台查看：${publicAddress}`];
  const joined = joinedByMatter(told);
  const texts = NAMED.map((named) =>
    [head, ...joined.map((one) => `· ${sentence(one, named)}`), ...end].join('\n'),
  );
  return texts.find((text) => Buffer.byteLength(text) <= longest) ?? cutTo(texts.at(-1) ?? head, longest);
}

/** Those who owe a report, as of the last notice; those who took a step, together. */
function joinedByMatter(told: readonly ToldNotice[]): ToldNotice[] {
  const matters = new Map<string, ToldNotice>();
  for (const one of told) {
    const { kind, year, parts } = one;
    const matter = [kind, year, parts.dueOn].join(' ');
    const before = matters.get(matter)?.parts;
    matters.set(
      matter,
      before === undefined || parts.dueOn !== undefined ? one : { ...one, parts: together(before, parts) },
    );
  }
  return [...matters.values()];
}

/** An agency whose report went the same step twice is counted once, as far as it is named. */
function together(before: GroupNoticeParts, after: GroupNoticeParts): GroupNoticeParts {
  const added = after.agencyNames.filter((name) => !before.agencyNames.includes(name));
  return {
    agencyNames: [...before.agencyNames, ...added].slice(0, MOST_NAMED),
    agencies: before.agencies + added.length,
  };
}

function sentence({ kind, year, parts, at }: ToldNotice, named: number): string {
  const { agencyNames, agencies, dueOn, days } = parts;
  const shown = agencyNames.slice(0, named).join('、');
  const who = agencies > Math.min(named, agencyNames.length) ? `${shown}等 ${agencies} 个单位` : shown;
  const day = dueOn === undefined ? '截止日期' : dayText(dueOn, dueOn);
  const then = new Date(at);
  const asOf = `截至${dayText(dayInChina(then), dueOn)} ${timeInChina(then)}`;
  switch (kind) {
    case 'roundOpened':
      return `${year} 年度报告开始填报，${agencies} 个单位请于 ${day}前提交。`;
    case 'dueSoon':
      return `${year} 年度报告${days === 0 ? '今天截止' : `还有 ${days} 天截止（${day}）`}；${asOf}，尚有 ${agencies} 个单位没有提交：${who}。`;
    case 'overdue':
      return `${year} 年度报告应于 ${day}前提交，已逾期 ${days} 天；${asOf}，尚有 ${agencies} 个单位没有提交：${who}。`;
    case 'reportSubmitted':
      return `${year} 年度报告已提交：${who}。`;
    case 'reportReturned':
      return `${year} 年度报告被退回修改：${who}。`;
    case 'reportAccepted':
      return `${year} 年度报告已审核通过：${who}。`;
  }
}

/** As many whole characters as fit, with a sign that there is more. */
function cutTo(text: string, longest: number): string {
  let cut = '';
  for (const character of text) {
    if (Buffer.byteLength(`${cut}${character}……`) > longest) break;
    cut += character;
  }
  return `${cut}……`;
}
