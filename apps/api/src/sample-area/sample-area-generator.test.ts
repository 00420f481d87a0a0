import { ROUTES } from '@zhaojian/contract';
import { type Timeline, SAMPLE_PASSWORD } from '@zhaojian/sample-area';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { SampleAreaGenerator } from './sample-area-generator.service.ts';

/** Reading in worker processes that compile TypeScript first is slow on a busy machine. */
jest.setTimeout(120_000);

/** One district's reports of the last two years: enough to see every way they go. */
const ofOneDistrict = ({ agency, year }: Timeline): boolean =>
  year >= 2024 && (agency.parent === 'dongan' || agency.id === 'shi.zhujian');
const quietly = (): void => undefined;

describe('generating the sample area', () => {
  let app: TestApp;
  let generator: SampleAreaGenerator;
  const count = async (sql: string): Promise<number> => {
    const [row] = await app.database.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${sql}`);
    return row?.count ?? 0;
  };

  beforeAll(async () => {
    app = await createTestApp({ sampleArea: true });
    generator = app.nest.get(SampleAreaGenerator);
  });
  afterAll(() => app.close());

  it('that was interrupted is continued by the next start', async () => {
    const { take } = Decisions.prototype;
    const steps = jest.spyOn(Decisions.prototype, 'take').mockImplementation(function (
      this: Decisions,
      ...step
    ) {
      if (step[3] === 'accept') return Promise.reject(new Error('the machine was switched off'));
      return take.apply(this, step);
    });
    await expect(generator.generate(quietly, ofOneDistrict)).rejects.toThrow('switched off');
    steps.mockRestore();
    expect(await count(`account WHERE role = 'administrator'`)).toBe(0);

    expect(await generator.generate(quietly, ofOneDistrict)).toBe(true);
    expect(await count(`account WHERE role = 'administrator'`)).toBe(1);
    expect(await count(`submission WHERE year = 2024 AND state = 'accepted'`)).toBe(9);
  });

  it('leaves every state that a round under way has', async () => {
    const states = await app.database.query<{ state: string }[]>(
      'SELECT DISTINCT state FROM submission WHERE year = 2025 ORDER BY state',
    );
    expect(states.map(({ state }) => state)).toEqual(['accepted', 'draft', 'returned', 'submitted']);
  });

  it('is as if everything had happened in its time: nothing of the closed years is late', async () => {
    expect(await count(`submission WHERE year = 2024 AND first_submitted_on > '2025-02-20'`)).toBe(0);
    expect(await count(`audit_entry WHERE at > now()`)).toBe(0);
  });

  it('leaves unread only notifications of the round under way', async () => {
    expect(await count(`notification WHERE year < 2025`)).toBeGreaterThan(0);
    expect(await count(`notification WHERE year < 2025 AND read_at IS NULL`)).toBe(0);
    expect(await count(`notification WHERE year = 2025 AND read_at IS NULL`)).toBeGreaterThan(0);
  });

  it('is done once: the next start changes nothing', async () => {
    const before = await count('audit_entry');
    expect(await generator.generate(quietly)).toBe(true);
    expect(await count('audit_entry')).toBe(before);
  });

  it('gives accounts that can sign in', async () => {
    const response = await app.inject({
      method: 'POST',
      url: ROUTES.session,
      headers: { origin: 'http://localhost:3000', host: 'localhost:3000' },
      payload: { username: 'shi.caizheng', password: SAMPLE_PASSWORD },
    });
    expect(response.json()).toMatchObject({ account: { role: 'agency', agencyName: '示例市财政局' } });
  });
});

describe('a database that holds something else', () => {
  it('is left alone', async () => {
    const app = await createTestApp({ sampleArea: true });
    await app.database.query(
      `WITH made AS (INSERT INTO agency (sector) VALUES ('财政') RETURNING id)
       INSERT INTO account (username, display_name, role, agency_id, password_hash)
       SELECT 'somebody', '某人', 'administrator', id, '' FROM made`,
    );
    expect(await app.nest.get(SampleAreaGenerator).generate(quietly)).toBe(false);
    await app.close();
  });
});
