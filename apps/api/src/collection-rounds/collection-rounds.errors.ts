import { Refusal } from '../refusals/refusal.ts';

export const roundNotFound = (year: number) =>
  new Refusal('ROUND_NOT_FOUND', 404, `${year} 年度还没有建立年度填报，请联系管理员建立。`);

export const datesOutOfOrder = (what: string) =>
  new Refusal(
    'DATES_OUT_OF_ORDER',
    400,
    `${what}。请把日期改为：开始日期 ≤ 报送截止日期 ≤ 关闭日期，公开截止日期不早于开始日期。`,
  );

const NAMED = 3;

/** @param outside what is out of order, one sentence without a full stop for each */
export const arrangedDaysOutside = (outside: readonly string[]) =>
  new Refusal(
    'ARRANGED_DAYS_OUTSIDE',
    409,
    `没有保存：已有 ${outside.length} 处特殊安排的日期会落到年度填报以外。${outside.slice(0, NAMED).join('；')}${
      outside.length > NAMED ? '；等' : ''
    }。请改用包含这些日期的开始日期和关闭日期，或先在该年度的“特殊安排”里调整、取消。`,
  );

export const roundOfWholeArea = () =>
  new Refusal('ROUND_OF_WHOLE_AREA', 403, '年度填报由最上级机构统一设定，请联系他们调整。');

export const agencyExempt = (year: number, reason: string) =>
  new Refusal(
    'AGENCY_EXEMPT',
    409,
    `这个机构 ${year} 年度免报（${reason}），不能上传、填写或提交。如需报送，请先由上级主管部门取消免报。`,
    { reason },
  );

export const arrangementWrong = (what: string) =>
  new Refusal('ARRANGEMENT_WRONG', 400, `${what}，请改正后再保存。`);

export const arrangementNotFound = (what: string, agencyName: string) =>
  new Refusal(
    'ARRANGEMENT_NOT_FOUND',
    404,
    `“${agencyName}”没有“${what}”的安排，可能已由他人取消，请刷新页面。`,
  );

export const ownArrangement = () =>
  new Refusal('OWN_ARRANGEMENT', 403, '本机构的日期和免报由上级主管部门安排，请与上级联系。');

export const reportHandedIn = (agencyName: string, year: number) =>
  new Refusal(
    'REPORT_HANDED_IN',
    409,
    `“${agencyName}”已经提交 ${year} 年度报告，不能设为免报。确需免报的，请先退回报告或撤销通过。`,
  );
