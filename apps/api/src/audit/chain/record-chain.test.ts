import { ROUTES, type SystemState } from '@zhaojian/contract';
import pg from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { readEnvironment } from '../../environment.ts';
import { runnerOf } from '../../jobs/testing/runner-of.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea } from '../../testing/test-area.ts';
import { signedIn } from '../../testing/test-client.ts';
import { AuditEntry } from '../audit-entry.entity.ts';
import { AuditRecord, thePlatform } from '../audit-record.service.ts';
import { EntryChain } from './entry-chain.service.ts';
import { runRecordVerification } from './run-record-verification.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyRecord } from './verify-record.job.ts';

let app: TestApp;
let chain: EntryChain;

const add = (manager: EntityManager, subject: string, details = {}) =>
  app.nest.get(AuditRecord).add(manager, thePlatform, { action: 'account.listed', subject, details });
const added = async (...subjects: string[]) => {
  for (const subject of subjects) await add(app.database.manager, subject);
};
const chained = async () =>
  (
    await app.database.query<{ subject: string }[]>(
      `SELECT subject FROM audit_link AS link JOIN audit_entry AS entry ON entry.id = entry_id ORDER BY position`,
    )
  ).map(({ subject }) => subject);
const begun = async (subject: string): Promise<QueryRunner> => {
  const runner = app.database.createQueryRunner();
  await runner.startTransaction();
  await add(runner.manager, subject);
  return runner;
};
const ended = async (runner: QueryRunner) => {
  await runner.commitTransaction();
  await runner.release();
};

/** What is found where somebody, past all rights and triggers, carries out the statement. */
async function afterOwnerDid<Found>(
  statement: string,
  look: (database: Parameters<typeof verifyChain>[0]) => Promise<Found>,
): Promise<Found> {
  const address = new URL(String(process.env.TEST_SERVER_URL));
  address.pathname = new URL(urlOf(app)).pathname;
  const client = new pg.Client(address.href);
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica; BEGIN; ${statement}`);
    return await look({
      query: async <Row>(text: string, values?: unknown[]) =>
        (await client.query(text, values)).rows as Row[],
    });
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}

describe('the chain over the record shows what somebody with write access to the database did:', () => {
  beforeAll(async () => {
    app = await createTestApp();
    chain = app.nest.get(EntryChain);
    await added('一', '二', '三');
    await add(app.database.manager, '四', { n: 1 });
    await app.database.query(
      `INSERT INTO audit_entry (at, action, account_name, subject, details)
       VALUES (now(), 'account.listed', '系统', '大数', '{"n": 12345678901234567890}')`,
    );
    await chain.chainAll();
    await added('还没有入链');
  });
  afterAll(() => app.close());

  const entryId = (position: number) => `(SELECT entry_id FROM audit_link WHERE position = ${position})`;

  it.each([
    ['an entry changed', `UPDATE audit_entry SET subject = '改过' WHERE id = ${entryId(2)}`, 'changed', 2],
    [
      'a time moved by a microsecond',
      `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = ${entryId(3)}`,
      'changed',
      3,
    ],
    [
      'a number beyond what programs count exactly',
      `UPDATE audit_entry SET details = '{"n": 12345678901234567891}' WHERE id = ${entryId(5)}`,
      'changed',
      5,
    ],
    ['an entry removed', `DELETE FROM audit_entry WHERE id = ${entryId(2)}`, 'removed', 2],
    [
      'an entry removed with its link',
      `DELETE FROM audit_entry WHERE id = ${entryId(2)}; DELETE FROM audit_link WHERE position = 2`,
      'linkRemoved',
      2,
    ],
    [
      'the places after it closed up',
      `DELETE FROM audit_link WHERE position = 2; UPDATE audit_link SET position = position - 1 WHERE position = 3`,
      'linkChanged',
      2,
    ],
    [
      'an entry and its digest changed alike',
      `UPDATE audit_entry SET details = '{"n": 1}' WHERE id = ${entryId(4)};
       UPDATE audit_link SET digest = decode(repeat('00', 32), 'hex') WHERE position = 4`,
      'changed',
      4,
    ],
    [
      'an entry put in beside the trigger',
      `INSERT INTO audit_entry (at, action, account_name, subject) VALUES ('2020-01-01', 'account.listed', '系统', '伪造')`,
      'inserted',
      null,
    ],
    [
      'an entry removed before it was chained',
      `DELETE FROM audit_entry WHERE id = (SELECT max(entry_id) FROM audit_unchained)`,
      'removed',
      null,
    ],
  ])('%s', async (_, statement, kind, position) => {
    expect((await afterOwnerDid(statement, verifyChain)).first).toMatchObject({ kind, position });
  });

  it('thousands of entries put in, whatever their numbers are', async () => {
    const statement = `INSERT INTO audit_entry (id, at, action, account_name, subject) OVERRIDING SYSTEM VALUE
      SELECT number, '2020-01-01', 'account.listed', '系统', '伪造'
      FROM generate_series(1000000, 1012000) AS number UNION ALL VALUES (-9223372036854775808, '2020-01-01'::timestamptz, 'account.listed', '系统', '伪造')`;
    expect((await afterOwnerDid(statement, verifyChain)).broken).toBe(12_002);
  });
});

describe('the chain over the record', () => {
  beforeEach(async () => {
    app = await createTestApp();
    chain = app.nest.get(EntryChain);
  });
  afterEach(() => app.close());

  it('takes up an entry that is committed late, after those with higher numbers', async () => {
    const late = await begun('先记录，后提交');
    const early = await begun('后记录，先提交');
    await ended(early);
    await chain.chainAll();
    expect(await chained()).toEqual(['后记录，先提交']);
    expect(await verifyChain(app.database)).toMatchObject({ links: 1, waiting: 0, broken: 0 });
    await ended(late);
    expect(await verifyChain(app.database)).toMatchObject({ links: 1, waiting: 1, broken: 0 });
    await chain.chainAll();
    expect(await chained()).toEqual(['后记录，先提交', '先记录，后提交']);
    expect(await verifyChain(app.database)).toMatchObject({ links: 2, waiting: 0, broken: 0 });
  });

  it('leaves out what was never committed', async () => {
    const undone = await begun('没有发生');
    await undone.rollbackTransaction();
    await undone.release();
    await chain.chainAll();
    expect(await verifyChain(app.database)).toMatchObject({ links: 0, waiting: 0, head: null, broken: 0 });
  });

  it('has each entry once and never forks, where several programs make it while others record', async () => {
    const programs = [chain, new EntryChain(app.database), new EntryChain(app.database)];
    const subjects = Array.from({ length: 60 }, (_, index) => `第 ${index} 项`);
    await Promise.all([
      ...subjects.map((subject) => app.database.transaction((manager) => add(manager, subject))),
      ...Array.from({ length: 6 }, () => Promise.all(programs.map((program) => program.chainAll()))),
    ]);
    await chain.chainAll();
    expect((await chained()).toSorted()).toEqual(subjects.toSorted());
    expect(await verifyChain(app.database)).toMatchObject({ links: 60, waiting: 0, broken: 0 });
  });

  it('has no trace of a link whose program ended before it was committed', async () => {
    await added('甲', '乙');
    const [looking, runner] = [app.database.createQueryRunner(), app.database.createQueryRunner()];
    const query = runner.query.bind(runner);
    jest.spyOn(runner, 'query').mockImplementation(async (...asked) => {
      if (String(asked[0]).startsWith('DELETE FROM audit_unchained'))
        await app.database.query(
          `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database =
             (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
      return query(...asked);
    });
    const create = jest
      .spyOn(app.database, 'createQueryRunner')
      .mockReturnValueOnce(looking)
      .mockReturnValueOnce(runner);
    await expect(chain.chainAll()).rejects.toThrow(/released|terminat/);
    create.mockRestore();
    expect(await verifyChain(app.database)).toMatchObject({ links: 0, waiting: 2, broken: 0 });
    await chain.chainAll();
    expect(await verifyChain(app.database)).toMatchObject({ links: 2, waiting: 0, broken: 0 });
  });

  it('goes on over more entries than it takes at a time', async () => {
    await app.database.query(
      `INSERT INTO audit_entry (at, action, account_name, subject) SELECT now(), 'account.listed', '系统', '旧' FROM generate_series(1, 2500)`,
    );
    await chain.chainAll();
    expect(await verifyChain(app.database)).toMatchObject({ links: 2500, waiting: 0, broken: 0 });
  });

  describe('verified from the command line', () => {
    async function run(...argv: string[]) {
      let printed = '';
      const say = (text: string) => void (printed += text);
      const environment = () => readEnvironment({ DATABASE_URL: urlOf(app) });
      const code = await runRecordVerification(argv, { environment, print: say, complain: say });
      return { code, printed };
    }
    const headIn = (printed: string) => /链头 {2}(\S+)/.exec(printed)?.[1] ?? '';

    it('counts what is chained and what waits, and prints the head', async () => {
      expect(await run()).toEqual({
        code: 0,
        printed: '已核验操作记录 0 条，尚未入链 0 条。\n没有发现不符。\n',
      });
      await added('一', '二');
      await chain.chainAll();
      await added('三');
      const { code, printed } = await run();
      expect(code).toBe(0);
      expect(printed).toContain('已核验操作记录 2 条，尚未入链 1 条。');
      expect(headIn(printed)).toMatch(/^2:[0-9a-f]{64}$/);
    });

    it('finds the end cut off by the head that was noted, and by nothing else', async () => {
      await added('一', '二');
      await chain.chainAll();
      const head = headIn((await run()).printed);
      await added('三');
      await chain.chainAll();
      expect(await run(head)).toMatchObject({
        code: 0,
        printed: expect.stringContaining('1 个链头都在链上'),
      });
      const cut = 'DELETE FROM audit_entry WHERE id > 1; DELETE FROM audit_link WHERE position > 1';
      expect(await afterOwnerDid(cut, (database) => verifyChain(database))).toMatchObject({
        links: 1,
        broken: 0,
      });
      const [position = '', hash = ''] = head.split(':');
      const noted = [{ position: Number(position), hash }];
      expect(await afterOwnerDid(cut, (database) => verifyChain(database, noted))).toMatchObject({
        first: { kind: 'notAsNoted', position: 2 },
      });
      const other = `1:${hash}`;
      expect(await run(other)).toMatchObject({
        code: 1,
        printed: expect.stringContaining('发现 1 处不符，第一处：第 1 环，与先前记下的链头不符'),
      });
    });

    it('says how it is called where a head is not one', async () => {
      expect(await run('2:abc')).toMatchObject({ code: 2, printed: expect.stringContaining('用法') });
    });
  });

  it('is verified by a job, whose result administrators see, and which records what is new alone', async () => {
    const area = await plantTestArea(app);
    const administrator = await signedIn(app, 'administrator', area.city);
    const state = async () => (await administrator.get(ROUTES.systemState)).json<SystemState>().record;
    expect(await state()).toMatchObject({ links: 0, verified: null });
    await chain.chainAll();
    const runner = runnerOf(app, [verifyRecord]);
    await runner.lookAfterQueue();
    await runner.workOff();
    const { links, waiting, verified } = await state();
    expect(links).toBeGreaterThan(0);
    expect([waiting, verified?.broken, verified?.links]).toEqual([0, 0, links]);

    await app.database.query('DELETE FROM audit_unchained');
    await added('没有列入等候');
    await app.database.query('DELETE FROM audit_unchained');
    for (const _ of [1, 2]) {
      await app.database.query(`UPDATE pgboss.job SET singleton_on = singleton_on - interval '2 days'`);
      await runner.lookAfterQueue();
      await runner.workOff();
    }
    expect((await state()).verified).toMatchObject({
      broken: 1,
      first: { kind: 'inserted', entry: expect.stringContaining('没有列入等候') },
    });
    expect(
      await app.database.manager.countBy(AuditEntry, { action: 'record.broken', accountName: '系统' }),
    ).toBe(1);
  });
});

const urlOf = ({ database }: TestApp): string => String((database.options as { url?: string }).url);
