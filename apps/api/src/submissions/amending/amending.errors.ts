import { stateOf, SUBMISSION_STATE_NAMES, type SubmissionState } from '@zhaojian/contract';
import { chineseTime } from '../../chinese-time.ts';
import { Refusal } from '../../refusals/refusal.ts';

export const nothingToAmend = (state: SubmissionState, year: number) =>
  new Refusal(
    'NOTHING_TO_AMEND',
    409,
    `${year} 年度报告是“${SUBMISSION_STATE_NAMES[state]}”，只有审核通过的报告需要申请更正。${
      stateOf(state).locked === null ? '现在可以直接修改。' : '需要修改的，请联系主管部门退回后再改。'
    }`,
    { state },
  );

export const otherVersionCounts = (version: number) =>
  new Refusal(
    'OTHER_VERSION_COUNTS',
    409,
    `现在通过的是第 ${version} 版，不是您看到的一版，没有申请。请刷新页面，看过后再申请。`,
    { version },
  );

export const amendmentAskedAlready = (askedBy: string, askedAt: Date) =>
  new Refusal(
    'AMENDMENT_ASKED_ALREADY',
    409,
    `${askedBy}已在 ${chineseTime(askedAt)} 申请更正，主管部门还没有答复，不能再申请。要改申请内容的，请先撤回。`,
    { askedBy, askedAt: askedAt.toISOString() },
  );

/** Another one waits by now than was read. */
export const amendmentAskedAgain = (askedBy: string, askedAt: Date) =>
  new Refusal(
    'AMENDMENT_ASKED_AGAIN',
    409,
    `您看到的更正申请已经撤回，${askedBy}在 ${chineseTime(askedAt)} 重新申请了更正，您的操作没有执行。请刷新页面，看过新的申请后再答复。`,
    { askedBy, askedAt: askedAt.toISOString() },
  );

/** It was answered, taken back, or never asked. */
export const amendmentNotAsked = () =>
  new Refusal(
    'AMENDMENT_NOT_ASKED',
    409,
    '现在没有等待答复的更正申请：它已经答复或撤回，您的操作没有执行。请刷新页面，看最新情况。',
  );
