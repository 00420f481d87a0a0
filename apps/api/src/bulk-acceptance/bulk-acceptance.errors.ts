import { Refusal } from '../refusals/refusal.ts';

export const nothingClean = () =>
  new Refusal(
    'NOTHING_CLEAN',
    409,
    '队列里现在没有可以批量通过的报告：有的已被处理，有的正由别人审核，有的是抽查出来要逐份看的。请刷新队列后再看。',
  );

/** @param names of the agencies whose reports nobody has opened */
export const sampleNotLookedAt = (names: readonly string[]) =>
  new Refusal(
    'SAMPLE_NOT_LOOKED_AT',
    409,
    `抽查的报告还有 ${names.length} 份没有打开看过（${names.slice(0, 5).join('、')}${names.length > 5 ? ' 等' : ''}），其余的还不能通过。请先逐份打开。`,
    { names },
  );

/** What was drawn has all been decided on by hand. */
export const nothingLeft = () =>
  new Refusal(
    'NOTHING_CLEAN',
    409,
    '这一批报告都已逐份处理，没有剩下可以一次通过的。请刷新队列；有新的无异常报告时，再抽查一次。',
  );

export const bulkAcceptanceNotFound = () =>
  new Refusal('BULK_ACCEPTANCE_NOT_FOUND', 404, '没有找到这次批量通过。请回到审核队列查看。');

/** @param why the job gave up, in words that end with a full stop */
export const jobGaveUp = (why: string) =>
  new Refusal(
    'JOB_GAVE_UP',
    409,
    `后台任务试了几次都没有完成：${why}没有通过，仍在队列里。可以再批量通过一次，或打开报告逐份审核；仍不成的，请联系平台管理员，在“系统状态”里看原因。`,
  );

export const notCleanAnyMore = () =>
  new Refusal(
    'NOT_CLEAN',
    409,
    '抽查以后有了新的不符或提示，或者退回后又提交了，没有通过。请打开这份报告逐项查看。',
  );

/** A sample that was drawn for another node has it: a person reads it. */
export const drawnElsewhere = () =>
  new Refusal('SET_ASIDE', 409, '这份报告被另一次批量通过抽查出来，要由人逐份看，没有通过，仍在队列里。');

export const inOtherHands = () =>
  new Refusal('BEING_REVIEWED', 409, '别的审核员正在审核这份报告，没有通过，仍在队列里。');

export const onItsWay = () =>
  new Refusal('STATE_CHANGED', 409, '这份报告已被处理，或者现在轮到另一级审核，没有通过。请刷新队列后再看。');

/** @param obstacle why the person who asked for it no longer may */
export const noLongerTheirs = (obstacle: string) =>
  new Refusal('NO_LONGER_ALLOWED', 403, `发起批量通过后，${obstacle}，这份没有通过。请由其他审核员处理。`);
