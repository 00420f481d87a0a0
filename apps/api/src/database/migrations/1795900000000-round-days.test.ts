import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { openTestRound } from '../../testing/test-round.ts';
import { RoundDays1795900000000 } from './1795900000000-round-days.ts';

describe('rounds kept with one day for each kind', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await createTestApp();
    await openTestRound(app, 2025);
  });
  afterEach(() => app.close());

  const rounds = () =>
    app.database.query('SELECT year, submit_on::text, publish_on, kinds FROM collection_round ORDER BY year');
  const runner = () => app.database.createQueryRunner();

  it('keep every day that they had, most of them as that of the whole area', async () => {
    const migration = new RoundDays1795900000000();
    const before = await rounds();
    await migration.down(runner());
    const days = { township: '2024-01-26', government: '2024-03-25', department: '2024-01-26' };
    await app.database.query(
      `INSERT INTO collection_round (year, opens_on, closes_on, blocking, due_dates)
       VALUES (2023, '2024-01-02', '2024-04-30', '{}', $1)`,
      [{ ...days, developmentZone: '2024-03-25', publicInstitution: '2024-01-26' }],
    );
    await migration.up(runner());
    const others = { submitOn: '2024-03-25', publishOn: null };
    const none = { submitOn: null, publishOn: null };
    expect(await rounds()).toEqual([
      {
        year: 2023,
        submit_on: '2024-01-26',
        publish_on: null,
        kinds: {
          government: others,
          department: none,
          township: none,
          developmentZone: others,
          publicInstitution: none,
        },
      },
      // Three of its kinds are due on 20 February.
      {
        ...before[0],
        submit_on: '2026-02-20',
        kinds: {
          government: none,
          department: { submitOn: '2026-01-26', publishOn: null },
          township: none,
          developmentZone: none,
          publicInstitution: { submitOn: '2026-01-26', publishOn: null },
        },
      },
    ]);
  });
});
