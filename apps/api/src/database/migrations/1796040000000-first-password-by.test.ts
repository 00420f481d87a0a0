import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createDatabaseWith } from '../../testing/server/test-database.ts';
import { databaseOptions } from '../database-options.ts';
import { FirstPasswordBy1796040000000 } from './1796040000000-first-password-by.ts';
import { migrations } from './index.ts';

describe('first passwords that were handed out before their makers were kept', () => {
  let database: DataSource;
  beforeAll(async () => {
    const url = await createDatabaseWith('TEMPLATE template0');
    const before = migrations.slice(0, migrations.indexOf(FirstPasswordBy1796040000000));
    database = await new DataSource({ ...databaseOptions(url), migrations: before }).initialize();
    await database.runMigrations();
  });
  afterAll(() => database.destroy());

  it('are of the agency at work that the record names; of one without a record nobody knows', async () => {
    const office = randomUUID();
    await database.query(`INSERT INTO agency (id) VALUES ($1)`, [office]);
    const plant = async (username: string, first: boolean) => {
      await database.query(
        `INSERT INTO account (id, username, display_name, password_hash, role, agency_id, password_is_first)
         VALUES ($1, $2, '李敏', 'x', 'agency', $3, $4)`,
        [randomUUID(), username, office, first],
      );
    };
    for (const username of ['wang.fang', 'li.min']) await plant(username, true);
    await plant('zhang.wei', false);
    await database.query(
      `INSERT INTO audit_entry (at, account_name, action, subject, acted_for)
       SELECT now(), '王芳', 'account.created', '李敏（' || username || '）', jsonb_build_object('id', $1::text)
       FROM unnest($2::text[]) AS made (username)`,
      [office, ['wang.fang', 'zhang.wei']],
    );
    await new FirstPasswordBy1796040000000().up(database.createQueryRunner());
    expect(
      await database.query('SELECT username, first_password_by AS by FROM account ORDER BY username'),
    ).toEqual([
      { username: 'li.min', by: null },
      { username: 'wang.fang', by: office },
      { username: 'zhang.wei', by: null },
    ]);
  });
});
