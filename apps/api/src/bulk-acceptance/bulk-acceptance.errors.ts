import { Refusal } from '../refusals/refusal.ts';

export const nothingClean = () =>
  new Refusal(
    'NOTHING_CLEAN',
    409,
    '这些报告里现在没有可以批量通过的：有的已被处理，有的有了新的不符、提示或存疑。请刷新队列后再看。',
  );

export const bulkAcceptanceNotFound = () =>
  new Refusal('BULK_ACCEPTANCE_NOT_FOUND', 404, '没有找到这次批量通过。请回到审核队列查看。');

/** @param why the job gave up, in words that end with a stop */
export const jobGaveUp = (why: string) =>
  new Refusal(
    'JOB_GAVE_UP',
    409,
    `后台任务试了几次都没有完成：${why}没有通过，仍在队列里。可以再批量通过一次，或打开报告逐份审核；仍不成的，请联系平台管理员，在“系统状态”里看原因。`,
  );

export const notCleanAnyMore = () =>
  new Refusal('NOT_CLEAN', 409, '核对时有了新的不符或提示，没有通过。请打开这份报告逐项查看。');

export const onItsWay = () =>
  new Refusal('STATE_CHANGED', 409, '这份报告已被处理，或者现在轮到另一级审核，没有通过。请刷新队列后再看。');

/** @param obstacle why who asked for it may not any more */
export const noLongerTheirs = (obstacle: string) =>
  new Refusal('NO_LONGER_ALLOWED', 403, `发起批量通过后，${obstacle}，这份没有通过。请由其他审核员处理。`);
