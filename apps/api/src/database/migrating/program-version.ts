import { createRequire } from 'node:module';
import type pg from 'pg';
import { StartRefusal } from '../../starting/start-refusal.ts';
import { migrations } from '../migrations/index.ts';

/** The version of this program. */
export const programVersion = (createRequire(import.meta.url)('../../../package.json') as { version: string })
  .version;

/**
 * A database that a newer program has changed may hold what this one would misread.
 * @throws StartRefusal with the version that used it last
 */
export async function refuseNewerDatabase(client: pg.Client): Promise<void> {
  const unknown = await client
    .query<{ name: string }>(`SELECT name FROM migrations WHERE name <> ALL($1) ORDER BY id`, [
      migrations.map(({ name }) => name),
    ])
    .catch(noTable);
  if (!unknown || unknown.rows.length === 0) return;
  const last = await client
    .query<{ version: string }>('SELECT version FROM program_version ORDER BY last_started_at DESC LIMIT 1')
    .catch(noTable);
  const newer = last?.rows[0] ? `（${last.rows[0].version}）` : '';
  throw new StartRefusal(
    `这个数据库已由更新版本的昭鉴${newer}使用，本程序是 ${programVersion}，不认识其中的结构（${unknown.rows.map(({ name }) => name).join('、')}）。` +
      '请改用更新的程序启动；确需退回本版本的，请先恢复升级之前的备份。数据没有改动。',
  );
}

/** Records which program has used the database, and when. */
export async function rememberVersion(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO program_version (version, first_started_at, last_started_at) VALUES ($1, now(), now())
     ON CONFLICT (version) DO UPDATE SET last_started_at = now()`,
    [programVersion],
  );
}

/** There is no such table in a database that is new, or that older programs have used. */
function noTable(error: Error & { code?: string }): undefined {
  if (error.code !== '42P01') throw error;
}
