import { Refusal } from '../refusals/refusal.ts';

const RETRY_AFTER_SECONDS = 30;

export const tooManyStreams = (most: number) =>
  new Refusal(
    'TOO_MANY_STREAMS',
    429,
    `这个账号同时打开的页面超过 ${most} 个，这一页改为定时更新。关掉不用的页面后，会恢复即时更新。`,
    undefined,
    RETRY_AFTER_SECONDS,
  );

/** The program does not hear of changes itself. */
export const changesNotHeard = () =>
  new Refusal(
    'CHANGES_NOT_HEARD',
    503,
    '暂时不能即时更新，页面改为定时更新，内容不受影响。',
    undefined,
    RETRY_AFTER_SECONDS,
  );
