import { DataSource } from 'typeorm';
import { createDatabaseWith } from '../../testing/server/test-database.ts';
import { databaseOptions } from '../database-options.ts';
import { migrations } from './index.ts';
import { TotalsSayTheirForm1795390000000 } from './1795390000000-totals-say-their-form.ts';

describe('totals that were kept before they said their form', () => {
  let database: DataSource;

  beforeAll(async () => {
    const url = await createDatabaseWith('TEMPLATE template0');
    const before = migrations.slice(0, migrations.indexOf(TotalsSayTheirForm1795390000000));
    database = await new DataSource({ ...databaseOptions(url), migrations: before }).initialize();
    await database.runMigrations();
  });
  afterAll(() => database.destroy());

  it('stay as they are and are in the form of their year', async () => {
    await database.query("INSERT INTO agency (kind) VALUES ('department')");
    await database.query(
      `INSERT INTO subtree_total (agency_id, year, figures, reports)
       SELECT id, year, '{1,2.5}', 3 FROM agency, unnest('{2019,2020,2021,2025}'::int[]) AS year`,
    );
    await new TotalsSayTheirForm1795390000000().up(database.createQueryRunner());
    expect(
      await database.query('SELECT year, form, figures::text, reports FROM subtree_total ORDER BY year'),
    ).toEqual(
      [
        [2019, '2019'],
        [2020, '2019'],
        [2021, '2021'],
        [2025, '2021'],
      ].map(([year, form]) => ({ year, form, figures: '{1,2.5}', reports: 3 })),
    );
  });
});
