import { ZodError } from 'zod';
import { databaseRefusal } from '../refusals/database-unavailable.ts';
import { Refusal } from '../refusals/refusal.ts';
import { isDiskFull } from '../storage/disk-full.ts';

/** What pg-boss writes where nothing more was heard of a try. */
const NOT_HEARD_OF = 'job failed by timeout in active state';

const PROGRAM_FAILED = '程序出错';

export const STOPPED_IN_THE_MIDDLE = '执行它的程序中途停止了。';
export const tookTooLong = (minutes: number): string => `没有在规定的 ${minutes} 分钟内完成。`;
export const unknownJob = (id: string): string => `这个版本的程序没有任务“${id}”，它可能是更新的版本加入的。`;

/**
 * Why a try failed, as an administrator reads it.
 * @param reference by which the error is found in the log
 */
export function failureInWords(error: unknown, reference: string): string {
  if (isDiskFull(error)) return '磁盘空间不足，写不进去。';
  if (databaseRefusal(error)) return '数据库当时连接不上，或要改的内容被别的操作占用。';
  if (error instanceof Refusal) return error.message;
  if (error instanceof ZodError) return '任务的内容与程序不符，它可能是其他版本的程序加入的。';
  const what = error instanceof Error ? error.message : String(error);
  return `${PROGRAM_FAILED}：${what}（日志中的编号 ${reference}）`;
}

/** The message that is kept of a failed try. */
export const keptFailure = (output: { message?: string; value?: { message?: string } } | null): string => {
  const message = output?.message ?? output?.value?.message ?? '';
  return message === NOT_HEARD_OF ? '没有在规定的时间内完成，或者执行它的程序中途停止了。' : message;
};

const REFERENCE = /（日志中的编号 [^）]+）$/u;

/**
 * The same for the person who waits for the job: the program's own messages are for administrators. Ends with a full stop.
 */
export const failureToTell = (kept: string): string => {
  if (kept.startsWith(PROGRAM_FAILED)) return `${PROGRAM_FAILED}${REFERENCE.exec(kept)?.[0] ?? ''}。`;
  return kept === '' ? '没有留下原因。' : kept;
};
