import { Refusal } from './refusal.ts';

/** The codes of Node and of PostgreSQL for a server that is not there, starting or stopping. */
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
]);

/** The refusal when the database cannot be asked for the moment, or undefined when the error is something else. */
export function databaseUnavailable(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('code' in error) || !codes.has(String(error.code))) return undefined;
  return new Refusal(
    'DATABASE_UNAVAILABLE',
    503,
    '数据库暂时连接不上，您填写的内容仍在页面上。请稍后重试；如持续如此，请联系管理员。',
  );
}
