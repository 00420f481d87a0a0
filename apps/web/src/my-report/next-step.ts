import { daysBetween, FIRST_STATE, isWaiting, stateOf, type Submission, wordsFor } from '@zhaojian/contract';
import { dayText, momentText } from '../dates/days.ts';

export interface NextStep {
  /** What happened or what is asked, in a sentence. */
  readonly headline: string;
  /** By when, and what follows. */
  readonly advice: string;
  /** The way on: to bring a report in, to check it, or to read it. */
  readonly action: 'begin' | 'check' | 'read' | 'none';
  readonly urgent: boolean;
}

interface Due {
  readonly text: string;
  readonly urgent: boolean;
}

/** How far a due day is from today, in words. */
function byWhen(dueOn: string | null, today: string): Due {
  if (dueOn === null) return { text: '', urgent: false };
  const days = daysBetween(today, dueOn);
  if (days < 0)
    return { text: `应在 ${dayText(dueOn, today)}前提交，已过 ${-days} 天，请尽快提交。`, urgent: true };
  if (days === 0) return { text: '今天 24:00 前须提交。', urgent: true };
  return { text: `请在 ${dayText(dueOn, today)}前提交，还有 ${days} 天。`, urgent: days <= 3 };
}

/** Until when the agency may still report after the close, and by when it is to publish the report. */
function withMore(due: Due, { publishOn, reopening, editable }: Submission, today: string): Due {
  const more = [
    ...(reopening && editable
      ? [`填报已关闭，上级为本机关重新开放到 ${dayText(reopening.until, today)}（${reopening.reason}）。`]
      : []),
    due.text,
    ...(publishOn && editable ? [`报告须在 ${dayText(publishOn, today)}前公开。`] : []),
  ];
  return { ...due, text: more.join('') };
}

const exempt = (year: number, reason: string): NextStep => ({
  headline: `${year} 年度本机关免报。`,
  advice: `原因：${reason}。不需要上传或填写；如有疑问，请联系上级主管部门。`,
  action: 'none',
  urgent: false,
});

/**
 * What is asked of an agency for a year now.
 *
 * @param today the calendar day in China
 */
export function nextStep(submission: Submission, today: string): NextStep {
  const { state, year, editable, dueOn, coversArea, exemption } = submission;
  if (exemption !== null) return exempt(year, exemption);
  const due = withMore(byWhen(dueOn, today), submission, today);
  const { news, locked } = stateOf(state);
  if (news !== null) {
    return locked === null
      ? {
          headline: `${year} 年度报告${wordsFor(news, coversArea)}`,
          advice: due.text,
          action: editable ? 'check' : 'read',
          urgent: true,
        }
      : {
          headline: `${year} 年度报告${wordsFor(news, coversArea)}`,
          advice: `${handedInText(submission)}${lockedText(submission, locked)}`,
          action: 'read',
          urgent: false,
        };
  }
  return state === FIRST_STATE ? beginning(submission, due, today) : saved(submission, due);
}

const handedInText = ({ submittedAt, submittedVersion }: Submission): string =>
  submittedAt ? `${momentText(submittedAt)} 提交第 ${submittedVersion ?? ''} 版。` : '';

/** Why nothing can be changed, and whom to ask: who has begun to review it, where somebody has. */
function lockedText({ state, opened }: Submission, locked: string): string {
  if (!opened || !isWaiting(state)) return `报告${locked}`;
  return `${opened.agencyName}的${opened.by}已于 ${momentText(opened.at)} 开始审核，不能再撤回。需要修改的，请联系${opened.agencyName}退回后再改。`;
}

/** Nothing has come in. */
function beginning(submission: Submission, due: Due, today: string): NextStep {
  const { round, year, editable } = submission;
  if (!round) {
    return {
      headline: `${year} 年度没有开展填报。`,
      advice: '如需补报，请联系管理员建立该年度的填报。',
      action: 'none',
      urgent: false,
    };
  }
  if (round.state === 'upcoming') {
    return {
      headline: `${year} 年度填报从 ${dayText(round.opensOn, today)}开始。`,
      advice: '可以先准备好年度报告，各种格式的文件都可以上传，也可以到时在线填写。',
      action: 'none',
      urgent: false,
    };
  }
  if (!editable) return closed(submission, 'none');
  return {
    headline: `请报送 ${year} 年度政府信息公开工作年度报告。`,
    advice: due.text,
    action: 'begin',
    urgent: due.urgent,
  };
}

/** A version has come in that nobody has handed in. */
function saved(submission: Submission, due: Due): NextStep {
  if (!submission.editable) return closed(submission, 'read');
  const { errors = 0, unread = 0 } = submission.versions[0] ?? {};
  const open = [...(unread > 0 ? [`${unread} 格没有数字`] : []), ...(errors > 0 ? [`${errors} 项不符`] : [])];
  return {
    headline:
      open.length > 0
        ? `报告已保存，还有 ${open.join('、')}，核对后提交。`
        : '报告已保存，核对无误后就可以提交。',
    advice: due.text,
    action: 'check',
    urgent: due.urgent,
  };
}

const closed = ({ year, round }: Submission, action: NextStep['action']): NextStep => ({
  headline: `${year} 年度填报已经关闭。`,
  advice: round
    ? `${dayText(round.closesOn)}关闭，报告没有提交。如需补报，请联系上级主管部门为本机关重新开放。`
    : '如需补报，请联系管理员。',
  action,
  urgent: true,
});
