import { Refusal } from '../refusals/refusal.ts';

export const onlyForTheTop = () =>
  new Refusal(
    'SYSTEM_OF_WHOLE_AREA',
    403,
    '系统状态由最上级机构的管理员查看和处理。发现异常请联系最上级机构的管理员。',
  );

export const clearingUnderWay = () =>
  new Refusal('CLEARING_UNDER_WAY', 409, '清理正在进行，请稍候片刻，看过结果后再决定是否再清理一次。');

export const jobNotGivenUp = () =>
  new Refusal('JOB_NOT_GIVEN_UP', 409, '这个任务已经重新开始，或者已经不在了。请看更新后的列表。');
