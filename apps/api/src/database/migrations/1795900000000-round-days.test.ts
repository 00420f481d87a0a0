import { DataSource } from 'typeorm';
import { createDatabaseWith } from '../../testing/server/test-database.ts';
import { databaseOptions } from '../database-options.ts';
import { RoundDays1795900000000 } from './1795900000000-round-days.ts';
import { migrations } from './index.ts';

describe('rounds kept with one day for each kind', () => {
  let database: DataSource;
  beforeAll(async () => {
    const url = await createDatabaseWith('TEMPLATE template0');
    const before = migrations.slice(0, migrations.indexOf(RoundDays1795900000000));
    database = await new DataSource({ ...databaseOptions(url), migrations: before }).initialize();
    await database.runMigrations();
  });
  afterAll(() => database.destroy());

  const due = { township: '2024-01-26', government: '2024-03-25', department: '2024-01-26' };
  const dueDates = { ...due, developmentZone: '2024-03-25', publicInstitution: '2024-01-26' };

  it('keep every day that they had, most of them as that of the whole area, and give it back', async () => {
    const migration = new RoundDays1795900000000();
    await database.query(
      `INSERT INTO collection_round (year, opens_on, closes_on, blocking, due_dates)
       VALUES (2023, '2024-01-02', '2024-04-30', '{}', $1)`,
      [dueDates],
    );
    await migration.up(database.createQueryRunner());
    const own = { submitOn: '2024-03-25', publishOn: null };
    const none = { submitOn: null, publishOn: null };
    expect(
      await database.query('SELECT submit_on::text AS day, publish_on, by_kind FROM collection_round'),
    ).toEqual([
      {
        day: '2024-01-26',
        publish_on: null,
        by_kind: {
          government: own,
          department: none,
          township: none,
          developmentZone: own,
          publicInstitution: none,
        },
      },
    ]);
    await migration.down(database.createQueryRunner());
    expect(await database.query('SELECT due_dates FROM collection_round')).toEqual([{ due_dates: dueDates }]);
  });
});
