import { Refusal } from '../../refusals/refusal.ts';

export const answerDayPast = (answerBy: string, today: string) =>
  new Refusal(
    'ANSWER_DAY_PAST',
    400,
    `答复期限 ${answerBy} 已经过去（今天是 ${today}），报告没有退回。请改为今天或以后的日期。`,
    { answerBy, today },
  );

export const pointNowhere = (number: number, name: string) =>
  new Refusal(
    'POINT_NOWHERE',
    400,
    `第 ${number} 条指的${name}不在这一版报告里，报告没有退回。请重新选择这一条的位置，或把它写在所在部分、整份报告上。`,
    { number },
  );

export const pointNotBefore = (number: number, again: number) =>
  new Refusal(
    'POINT_NOT_BEFORE',
    409,
    `第 ${number} 条写明是上次的第 ${again} 条再次提出，而上次的意见里没有这一条。请刷新页面后重试。`,
    { number, again },
  );

/** @param open the points, each with its number and where it is */
export const pointsUnanswered = (open: readonly { number: number; name: string }[]) =>
  new Refusal(
    'POINTS_UNANSWERED',
    422,
    `退回意见的${ordinals(open)}还没有答复，不能提交。请逐条修改所指的地方，或在“我的年报”里逐条写明说明。`,
    { points: open.map(({ number, name }) => ({ number, name })) },
  );

const ordinals = (open: readonly { number: number; name: string }[]): string =>
  `第 ${open.map(({ number }) => number).join('、')} 条`;

export const letterNotFound = () =>
  new Refusal('LETTER_NOT_FOUND', 404, '没有找到这份退回意见，请返回报送页面重新打开。');

export const pointNotFound = () =>
  new Refusal('POINT_NOT_FOUND', 404, '没有找到这一条退回意见，请刷新页面后重试。');

export const letterAnswered = (number: number) =>
  new Refusal(
    'LETTER_ANSWERED',
    409,
    `第 ${number} 条所在的退回意见已经答复并重新提交，答复不能再改。请刷新页面，看最新情况。`,
    { number },
  );
