import pg from 'pg';
import { createDatabaseWith } from '../../testing/server/test-database.ts';
import { migrate } from './migrate.ts';
import { migrations } from '../migrations/index.ts';
import { programVersion } from './program-version.ts';

describe('bringing a database up to date', () => {
  it('programs that start on one empty database at once do it once', async () => {
    const url = await createDatabaseWith('TEMPLATE template0');
    await Promise.all([migrate(url), migrate(url), migrate(url)]);
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
    await client.end();
    expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });

  it('records which version of the program has used it, and refuses what a newer one has changed', async () => {
    const url = await createDatabaseWith('TEMPLATE template0');
    await migrate(url);
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query('SELECT version FROM program_version');
    expect(rows).toEqual([{ version: programVersion }]);
    await client.query(
      `INSERT INTO program_version VALUES ('99.1.0', now(), now() + interval '1 minute');
       INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`,
    );
    await client.end();
    await expect(migrate(url)).rejects.toThrow(/更新版本的昭鉴（99\.1\.0）.*FromTheFuture/);
  });

  it('a database of another encoding is refused: Chinese would not fit', async () => {
    const url = await createDatabaseWith(
      "TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'",
    );
    await expect(migrate(url)).rejects.toThrow(/编码是 LATIN1/);
  });

  it('a role that may not make the schema of the jobs is told what to ask its administrator for', async () => {
    const superuser = await createDatabaseWith('TEMPLATE template0');
    const client = new pg.Client(superuser);
    await client.connect();
    const role = `narrow_${new URL(superuser).pathname.slice(1)}`;
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
    await client.query(`ALTER SCHEMA public OWNER TO ${role}`);
    const narrow = new URL(superuser);
    Object.assign(narrow, { username: role, password: 'secret' });
    await expect(migrate(narrow.href)).rejects.toThrow(
      new RegExp(`GRANT CREATE ON DATABASE suite_\\w+ TO ${role}`),
    );
    await client.query(`GRANT CREATE ON DATABASE ${client.database} TO ${role}`);
    await migrate(narrow.href);
    await client.end();
  });

  it('a server that is not there, or refuses the password, is named without the password', async () => {
    await expect(migrate('postgres://someone:secret@127.0.0.1:1/none')).rejects.toThrow(
      /连接不上数据库 127.0.0.1:1\/none/,
    );
    const url = new URL(await createDatabaseWith('TEMPLATE template0'));
    url.password = 'guessed';
    const refusal = migrate(url.href);
    await expect(refusal).rejects.toThrow(/password authentication failed/);
    await expect(refusal).rejects.not.toThrow(/guessed/);
  });
});
