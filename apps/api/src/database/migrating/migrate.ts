import pg from 'pg';
import { DataSource } from 'typeorm';
import { installJobTables } from '../../jobs/job-tables.ts';
import { StartRefusal } from '../../starting/start-refusal.ts';
import { grantApplicationRights, refusePowerfulApplication } from './application-rights.ts';
import { databaseOptions } from '../database-options.ts';
import { refuseNewerDatabase, rememberVersion } from './program-version.ts';

const oldestVersion = 15;
const migrationLock = 2019_0060;

/**
 * Makes sure that the server is one we can use, brings the database's schema up to date, and gives the application's role
 * what it needs, where that is not the one that owns the tables. Programs that start on one database at the same time wait
 * for each other here.
 *
 * @throws StartRefusal (Chinese) when the server cannot be reached or is not fit
 */
export async function migrate(migrationUrl: string, applicationUrl = migrationUrl): Promise<void> {
  const client = new pg.Client({ connectionString: migrationUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect().catch((error: Error) => {
    throw unreachable(migrationUrl, error);
  });
  try {
    await checkServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await refuseNewerDatabase(client);
    const source = await new DataSource({ ...databaseOptions(migrationUrl), poolSize: 1 }).initialize();
    await source.runMigrations().finally(() => source.destroy());
    await installJobTables(client);
    await rememberVersion(client);
    const [owner, application] = [migrationUrl, applicationUrl].map(roleOf);
    if (application !== undefined && application !== owner) {
      await refusePowerfulApplication(client, application);
      await grantApplicationRights(client, application);
    }
  } finally {
    await client.end();
  }
}

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS version,
            current_setting('server_encoding') AS encoding`,
  );
  const { version = 0, encoding = '' } = rows[0] ?? {};
  if (version < oldestVersion) {
    throw new StartRefusal(
      `数据库服务器是 PostgreSQL ${version}，本系统需要 ${oldestVersion} 以上的版本，请升级后重新启动。`,
    );
  }
  if (encoding !== 'UTF8') {
    throw new StartRefusal(
      `数据库的编码是 ${encoding}，本系统需要 UTF8。请另建一个数据库：CREATE DATABASE … ENCODING 'UTF8'。`,
    );
  }
}

function unreachable(url: string, error: Error): StartRefusal {
  const { hostname, port, pathname } = new URL(url);
  return new StartRefusal(
    `连接不上数据库 ${hostname}:${port || 5432}${pathname}：${error.message}\n` +
      '请检查 DATABASE_URL（或 MIGRATION_DATABASE_URL）中的地址、端口、用户名、密码和数据库名，并确认数据库服务器正在运行。',
  );
}
