import type { DataSource } from 'typeorm';
import type { Environment } from '../environment.ts';
import { StartRefusal } from '../starting/start-refusal.ts';

/** Codes of PostgreSQL. */
const NO_RIGHTS = '42501';
const WRONG_PASSWORD = '28P01';

/** Why a command beside the platform cannot connect, in words for the operator. */
export function whyNotConnected(error: Error, { databaseUrl }: Environment): StartRefusal {
  // The application's own role came with a later version; nobody types the password of the embedded database.
  if (!databaseUrl && codeOf(error) === WRONG_PASSWORD) return notUpToDate();
  return new StartRefusal(
    `连接不上数据库：${error.message}\n请检查环境变量 DATABASE_URL，并确认数据库服务器正在运行。`,
  );
}

/** Where no start of this version has given it its rights, the application's role may not even ask. */
export const isBehind = (database: DataSource): Promise<boolean> =>
  database.showMigrations().catch((error: unknown) => {
    if (codeOf(error) !== NO_RIGHTS) throw error;
    return true;
  });

export const notUpToDate = () =>
  new StartRefusal('数据库还没有更新到这个版本的程序。请先重新启动一次平台（npm start），再执行命令。');

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
