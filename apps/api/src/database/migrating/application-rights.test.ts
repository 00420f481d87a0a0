import pg from 'pg';
import { createDatabaseWith } from '../../testing/server/test-database.ts';
import { addressesOf, prepareEmbeddedDatabase } from '../embedded/embedded-database.ts';
import { migrate } from './migrate.ts';

const RECORD = ['audit_entry', 'report_version', 'submission_event', 'area_hand_up_step'];

/** A database as it was when the superuser was the only role, with something in it. */
async function madeBySuperuser(): Promise<{ url: string; name: string }> {
  const url = await createDatabaseWith('TEMPLATE template0');
  await migrate(url);
  await ask(
    url,
    `INSERT INTO audit_entry (at, action, account_name, subject) VALUES (now(), 'agency.created', '系统', '旧')`,
  );
  return { url, name: new URL(url).pathname.slice(1) };
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('the role of the application', () => {
  let url: string;
  let migrationUrl: string;
  let superuserUrl: string;

  beforeAll(async () => {
    const old = await madeBySuperuser();
    superuserUrl = old.url;
    ({ url, migrationUrl } = await prepareEmbeddedDatabase(old.url, old.name));
    await migrate(migrationUrl, url);
  });

  it('is given a database made before there was one, with all that is in it', async () => {
    expect(await ask(url, 'SELECT subject FROM audit_entry')).toEqual([{ subject: '旧' }]);
    const owners = `SELECT DISTINCT pg_get_userbyid(relowner) AS owner FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace`;
    expect(await ask(url, owners)).toEqual([{ owner: 'zhaojian_owner' }]);
  });

  it('reads, adds, changes and deletes rows', async () => {
    await ask(url, `INSERT INTO agency (sector) VALUES ('财政')`);
    await ask(url, `UPDATE agency SET sector = '教育'`);
    expect(await ask(url, 'DELETE FROM agency RETURNING sector')).toEqual([{ sector: '教育' }]);
  });

  it('adds, takes and puts away jobs, and makes no table for them', async () => {
    const job = `INSERT INTO pgboss.job (name, data) VALUES ('zhaojian', '{"job": "none"}')`;
    await ask(url, job);
    await ask(url, `UPDATE pgboss.job SET state = 'active'`);
    expect(await ask(url, `DELETE FROM pgboss.job RETURNING state`)).toEqual([{ state: 'active' }]);
    for (const statement of [
      `SELECT pgboss.create_queue('another', '{}')`,
      'TRUNCATE pgboss.job',
      'DROP TABLE pgboss.archive',
      'CREATE TABLE pgboss.another ()',
    ])
      await expect(ask(url, statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each(RECORD)('cannot change what is in the record: %s', async (table) => {
    await ask(url, `GRANT ALL ON ${table} TO zhaojian_application`); // PostgreSQL does nothing, and says so
    for (const statement of [
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      `DROP TRIGGER ${table}_is_append_only ON ${table}`,
      `CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
      'SET session_replication_role = replica',
      'SET ROLE zhaojian_owner',
    ])
      await expect(ask(url, statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each(RECORD)('is not alone in that: the triggers refuse the owner as well: %s', async (table) => {
    await expect(ask(migrationUrl, `DELETE FROM ${table}`)).rejects.toThrow(/append-only|never changed/);
    await expect(ask(migrationUrl, `TRUNCATE ${table} CASCADE`)).rejects.toThrow(/append-only|never changed/);
  });

  it('is refused at the start where it could undo all that', async () => {
    await expect(migrate(migrationUrl, superuserUrl)).rejects.toThrow(/超级用户/);
    const other = await madeBySuperuser();
    await ask(other.url, 'ALTER TABLE audit_entry OWNER TO zhaojian_application');
    await expect(migrate(other.url, addressesOf(other.url, other.name).url)).rejects.toThrow(
      /拥有本系统的表/,
    );
  });
});
