import { NO_OWN_DAYS } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { DueDayTable, type PlacedDays, submitDaySql } from './due-day-table.ts';

const round = {
  submitOn: '2026-01-26',
  publishOn: null,
  asksPublication: true,
  byKind: { ...NO_OWN_DAYS, government: { submitOn: '2026-03-20', publishOn: null } },
};
const id = (letter: string) => `${letter.repeat(8)}-0000-4000-8000-${letter.repeat(12)}`;
const path = (letters: string) => letters.split('').map(id).join('/') + '/';
const days = (whose: PlacedDays['whose'], letters: string, submitOn: string): PlacedDays => ({
  whose,
  path: path(letters),
  submitOn,
  publishOn: null,
});

/** The whole area 0, district a with offices, district f; days for a and all in it, for a's office 9, for f alone. */
const arranged = [
  days('area', '0a', '2026-02-10'),
  days('agency', '0a9', '2026-02-11'),
  days('area', '0a8', '2026-02-12'),
  days('agency', '0f', '2026-02-13'),
];

const places = [
  ['0', 'government', '2026-03-20'],
  ['01', 'department', '2026-01-26'],
  ['09', 'department', '2026-01-26'],
  ['0a', 'government', '2026-02-10'],
  ['0a0', 'department', '2026-02-10'],
  ['0a8', 'department', '2026-02-12'],
  ['0a81', 'department', '2026-02-12'],
  ['0a9', 'department', '2026-02-11'],
  ['0a90', 'department', '2026-02-10'],
  ['0af', 'department', '2026-02-10'],
  ['0b', 'department', '2026-01-26'],
  ['0f', 'government', '2026-02-13'],
  ['0f0', 'department', '2026-01-26'],
] as const;

describe('the due days of all agencies', () => {
  const table = new DueDayTable(round, arranged);
  let app: TestApp;
  beforeAll(async () => (app = await createTestApp()));
  afterAll(() => app.close());

  it.each(places)('%s, a %s, hands in by %s', (letters, kind, day) => {
    expect(table.of({ path: path(letters), kind }).submitOn).toBe(day);
  });

  const inSql = (of: DueDayTable) =>
    app.database.query<{ day: string | null }[]>(
      `SELECT ${submitDaySql('agency', '$1', '$2')}::text AS day
       FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS agency (path, kind, place) ORDER BY place`,
      [of.begins, of.submitDays, places.map(([letters]) => path(letters)), places.map(([, kind]) => kind)],
    );

  it('are the same where SQL looks them up', async () => {
    expect((await inSql(table)).map(({ day }) => day)).toEqual(places.map(([, , day]) => day));
  });

  it('are those of the round where nothing is arranged, and none where there is no round', async () => {
    const [top] = await inSql(new DueDayTable(round, []));
    expect(top?.day).toBe('2026-03-20');
    expect(new Set((await inSql(new DueDayTable(null, arranged))).map(({ day }) => day))).toEqual(
      new Set([null]),
    );
  });
});
