import { Refusal } from '../refusals/refusal.ts';

export const roundNotFound = (year: number) =>
  new Refusal('ROUND_NOT_FOUND', 404, `${year} 年度还没有建立年度填报，请联系管理员建立。`);

export const datesOutOfOrder = (what: string) =>
  new Refusal('DATES_OUT_OF_ORDER', 400, `${what}。请把日期改为：开始日期 ≤ 各类机构的截止日期 ≤ 关闭日期。`);

export const roundOfWholeArea = () =>
  new Refusal('ROUND_OF_WHOLE_AREA', 403, '年度填报由最上级机构统一设定，请联系他们调整。');
