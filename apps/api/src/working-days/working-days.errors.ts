import { Refusal } from '../refusals/refusal.ts';

export const holidaysOfWholeArea = () =>
  new Refusal('ONLY_FOR_THE_TOP', 403, '节假日对整个平台有效，由最上级机构的管理员填写。');

export const specialDayNotFound = (day: string) =>
  new Refusal('SPECIAL_DAY_NOT_FOUND', 404, `${day} 没有另外填写，可能刚刚被删去。请刷新页面。`);
