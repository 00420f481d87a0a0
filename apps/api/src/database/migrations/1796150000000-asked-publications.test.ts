import { DataSource } from 'typeorm';
import { createDatabaseWith } from '../../testing/server/test-database.ts';
import { databaseOptions } from '../database-options.ts';
import { AskedPublications1796150000000 } from './1796150000000-asked-publications.ts';
import { migrations } from './index.ts';

describe('rounds from before it was asked when reports were published', () => {
  let database: DataSource;
  beforeAll(async () => {
    const url = await createDatabaseWith('TEMPLATE template0');
    const before = migrations.slice(0, migrations.indexOf(AskedPublications1796150000000));
    database = await new DataSource({ ...databaseOptions(url), migrations: before }).initialize();
    await database.runMigrations();
  });
  afterAll(() => database.destroy());

  it('ask nobody where they are closed, and everybody where they are not', async () => {
    await database.query(
      `INSERT INTO collection_round (year, opens_on, submit_on, publish_on, closes_on, blocking, by_kind, reminders)
       VALUES (2023, '2024-01-02', '2024-01-26', '2024-01-31', '2024-04-30', '{}', '{}', '{}'),
              (2025, '2026-01-02', '2026-01-26', '2026-01-31', '2999-04-30', '{}', '{}', '{}')`,
    );
    await new AskedPublications1796150000000().up(database.createQueryRunner());
    expect(await database.query('SELECT year, asks_publication FROM collection_round ORDER BY year')).toEqual(
      [
        { year: 2023, asks_publication: false },
        { year: 2025, asks_publication: true },
      ],
    );
  });
});
