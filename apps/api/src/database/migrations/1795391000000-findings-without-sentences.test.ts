import { DataSource } from 'typeorm';
import { createDatabaseWith } from '../../testing/server/test-database.ts';
import { databaseOptions } from '../database-options.ts';
import { migrations } from './index.ts';
import { FindingsWithoutSentences1795391000000 } from './1795391000000-findings-without-sentences.ts';

const text = '台账如此，已经核对';

/** As they were kept: with the displayed subject and message. */
const before = [
  {
    check: 'OUTCOMES_SUM',
    severity: 'error',
    subject: '表三“自然人”列',
    cells: ['applications.disclosed.naturalPerson', 'applications.outcomesTotal.naturalPerson'],
    expected: 12,
    found: 21,
    message: '表三“自然人”列：各项办理结果之和为 12，“（七）总计”为 21，相差 9。',
    mend: {
      key: 'applications.disclosed.naturalPerson',
      from: 12,
      to: 21,
      resolves: 2,
      message: '把…改为 21',
    },
  },
  {
    check: 'APPLICANTS_SUM',
    severity: 'error',
    subject: '表三“不予公开 · 国家秘密”行',
    cells: ['applications.withheld.stateSecret.naturalPerson', 'applications.withheld.stateSecret.total'],
    expected: 1,
    found: 0,
    message: '…',
  },
  {
    check: 'DISPUTES_SUM',
    severity: 'error',
    subject: '表四“未经复议直接起诉”',
    cells: ['disputes.litigation.direct.upheld', 'disputes.litigation.direct.total'],
    expected: 1,
    found: 0,
    message: '…',
  },
  {
    check: 'TEXT_FIGURES',
    severity: 'warning',
    subject: '第一部分“其他处理”',
    cells: [],
    expected: 1,
    found: 2,
    quote: '其他处理2件',
    message: '…',
  },
  {
    check: 'PERIOD_MISMATCH',
    severity: 'warning',
    subject: '第六部分',
    cells: [],
    quote: '2022年1月1日至12月31日',
    message: '…',
  },
  {
    check: 'FOREIGN_LAW',
    severity: 'warning',
    subject: '第五部分',
    cells: [],
    quote: '宣传公路法',
    message: '第五部分提到“公路法”，不像是本机关的职责。',
  },
];

describe('findings and explanations that were kept with the displayed sentence', () => {
  let database: DataSource;

  beforeAll(async () => {
    const url = await createDatabaseWith('TEMPLATE template0');
    const earlier = migrations.slice(0, migrations.indexOf(FindingsWithoutSentences1795391000000));
    database = await new DataSource({ ...databaseOptions(url), migrations: earlier }).initialize();
    await database.runMigrations();
    await database.query("INSERT INTO agency (kind) VALUES ('department')");
    await database.query(
      `INSERT INTO submission (agency_id, year, state, explanations, last_activity_at)
       SELECT id, 2023, 'submitted', $1, now() FROM agency`,
      [JSON.stringify(before.map(({ check, subject }) => ({ check, subject, text })))],
    );
    await database.query(
      `INSERT INTO report_version (submission_id, number, source, created_at, author, report, findings, notices,
         errors, warnings, unread, doubtful)
       SELECT id, 1, 'entered', now(), '王芳', '{"year": 2023}', $1, '[]', 3, 3, 0, 0 FROM submission`,
      [JSON.stringify(before)],
    );
    await new FindingsWithoutSentences1795391000000().up(database.createQueryRunner());
  });
  afterAll(() => database.destroy());

  const ids = [
    { check: 'OUTCOMES_SUM', section: 'applications', about: 'naturalPerson' },
    { check: 'APPLICANTS_SUM', section: 'applications', about: 'withheld.stateSecret' },
    { check: 'DISPUTES_SUM', section: 'disputes', about: 'litigation.direct' },
    { check: 'TEXT_FIGURES', section: 'overview', about: 'otherHandling' },
    { check: 'PERIOD_MISMATCH', section: 'otherMatters' },
    { check: 'FOREIGN_LAW', section: 'improvement' },
  ];

  it('say by ids what the explanations are about', async () => {
    const [row] = await database.query<{ explanations: object[] }[]>('SELECT explanations FROM submission');
    expect(row?.explanations).toEqual(ids.map((id) => ({ ...id, text })));
  });

  it('keep of the findings everything but the sentences', async () => {
    const [row] = await database.query<{ findings: object[] }[]>('SELECT findings FROM report_version');
    expect(row?.findings).toMatchObject(ids);
    expect(row?.findings[0]).toEqual({
      ...ids[0],
      severity: 'error',
      cells: before[0]?.cells,
      expected: 12,
      found: 21,
      mend: { key: 'applications.disclosed.naturalPerson', from: 12, to: 21, resolves: 2 },
    });
    expect(row?.findings[4]).toMatchObject({ expected: 2023, quote: '2022年1月1日至12月31日' });
    expect(row?.findings[5]).toMatchObject({ about: '公路法' });
  });

  it('leave versions as unchangeable as they were', async () => {
    await expect(database.query("UPDATE report_version SET author = '李敏'")).rejects.toThrow(
      'never changed',
    );
  });
});
