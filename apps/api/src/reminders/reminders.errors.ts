import { Refusal } from '../refusals/refusal.ts';

export const nobodyOwes = () =>
  new Refusal('NOBODY_OWES', 409, '所选的单位现在都不欠报告：有的刚刚提交，有的不用填报。请刷新名单后再选。');

export const nobodyToRemind = () =>
  new Refusal(
    'NOBODY_TO_REMIND',
    409,
    '所选的单位都没有填报账号，消息没有人收。请先在“账号”里为它们建立账号，或打电话联系。',
  );

/** @param names of agencies, the first of them */
export const remindedLately = (names: readonly string[], hours: number) =>
  new Refusal(
    'REMINDED_LATELY',
    409,
    `${names.slice(0, 5).join('、')}${names.length > 5 ? `等 ${names.length} 个单位` : ''}在 ${hours} 小时内已经提醒过。确实要再提醒一次的，请选“再次提醒”后发送。`,
  );
