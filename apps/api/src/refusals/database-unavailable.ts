import { Refusal } from './refusal.ts';

const RETRY_AFTER_SECONDS = 5;

/** How Node says that the server is not there or cut the connection off. */
const NETWORK = 'ECONNREFUSED ECONNRESET ETIMEDOUT EPIPE EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN'.split(
  ' ',
);
/** How PostgreSQL says that it is starting, stopping, out of memory or cannot read its files, or ends an idle connection. */
const SERVER = '57P01 57P02 57P03 57P05 25P03 25P04 58000 58030 53200'.split(' ');
const AWAY = new Set([...NETWORK, ...SERVER]);
/** Class 08: connection exceptions. */
const CONNECTION_EXCEPTION = /^08/;
/** What the client says without a code. */
const AWAY_WORDS =
  /^(Connection terminated|timeout expired|Client (was closed|has encountered a connection error)|Query read timeout|Cannot use a pool after calling end)|Driver not Connected/i;

/** TypeORM gives a connection back as soon as it breaks: whatever else a transaction asks then is told one of these. */
const GIVEN_BACK = new Set(['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError']);

/** A lock or the end of a statement that was waited for too long, a deadlock, no connection left. */
const BUSY = new Set(['55P03', '57014', '40P01', '40001', '53300']);
const BUSY_WORDS = /^timeout exceeded when trying to connect/;

/** The refusal when the database cannot be asked for the moment. */
export const databaseUnavailable = (): Refusal =>
  new Refusal(
    'DATABASE_UNAVAILABLE',
    503,
    '数据库暂时连接不上，您填写的内容仍在页面上。请稍后重试；如持续如此，请联系管理员。',
    undefined,
    RETRY_AFTER_SECONDS,
  );

/** The refusal when the database answers, but others are in the way. */
export const databaseBusy = (): Refusal =>
  new Refusal(
    'DATABASE_BUSY',
    503,
    '系统正忙：要改的内容正被别的操作占用，这次没有保存，您填写的内容仍在页面上。请稍后重试；如持续如此，请联系管理员。',
    undefined,
    RETRY_AFTER_SECONDS,
  );

const REFUSALS = new Set(['DATABASE_UNAVAILABLE', 'DATABASE_BUSY']);

/**
 * The refusal for what the database or the way to it raised, or undefined when the error is something else. Such a refusal, which a
 * transaction that gets no place is answered with, is itself.
 */
export function databaseRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return REFUSALS.has(error.code) ? error : undefined;
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (BUSY.has(code) || BUSY_WORDS.test(error.message)) return databaseBusy();
  const isAway = AWAY.has(code) || CONNECTION_EXCEPTION.test(code) || AWAY_WORDS.test(error.message);
  return isAway || GIVEN_BACK.has(error.name) ? databaseUnavailable() : undefined;
}
