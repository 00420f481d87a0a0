import { ROUTES, type Submission } from '@zhaojian/contract';
import type { Cell, Report } from '@zhaojian/report';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { allFigures, reportFile, upload } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';
import { ReportReading } from '../reading/report-reading.service.ts';

const year = 2025;
const cell = 'applications.newlyReceived.naturalPerson';

describe('a version typed in', () => {
  let app: TestApp;
  let area: TestArea;
  let id: string;
  let name: string;
  let client: TestClient;
  let made = 0;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
  });
  beforeEach(async () => {
    made += 1;
    name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    client = await signedIn(app, 'agency', id);
  });
  afterAll(() => app.close());

  const save = (body: object) =>
    client.post(at(ROUTES.versions, { agencyId: id, year }), { figures: {}, narratives: {}, ...body });

  it('from scratch leaves what is not filled in unread', async () => {
    const answer = await save({ basedOn: 0, figures: { [cell]: 3 } });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      number: 1,
      source: 'entered',
      fileName: null,
      unread: 199,
      report: { agencyName: name, year, cells: { [cell]: { value: 3, basis: 'entered', printed: null } } },
    });
  });

  it('whole has nothing unread, and is checked', async () => {
    const answer = await save({ basedOn: 0, figures: allFigures(year, { [cell]: 3 }) });
    const version = answer.json<{ unread: number; errors: number; findings: { cells: string[] }[] }>();
    expect(version.unread).toBe(0);
    expect(version.errors).toBeGreaterThan(0);
    expect(version.findings.flatMap(({ cells }) => cells)).toContain(cell);
  });

  it('corrects what was read from a file: a new version with author and reason, the old one as it was', async () => {
    await upload(client, id, year, reportFile(name, year, { [cell]: 3 }));
    const answer = await save({ basedOn: 1, figures: { [cell]: 0 }, reason: '台账核对后更正' });
    expect(answer.json()).toMatchObject({
      number: 2,
      source: 'corrected',
      reason: '台账核对后更正',
      fileName: '年度报告.txt',
      errors: 0,
      report: { cells: { [cell]: { value: 0, basis: 'corrected', printed: '3' } } },
    });
    const first = await client.get(at(ROUTES.version, { agencyId: id, year, number: 1 }));
    expect(first.json()).toMatchObject({ report: { cells: { [cell]: { value: 3, basis: 'label' } } } });
  });

  it('confirms what is doubtful: value and basis stay, with who and when, and no reason is asked for', async () => {
    const reading = app.nest.get(ReportReading);
    const read = reading.read.bind(reading);
    jest.spyOn(reading, 'read').mockImplementationOnce(async (...file) => {
      const answer = await read(...file);
      const doubted = { ...(answer.draft.cells[cell] as Cell), doubt: '位置不清' };
      return { ...answer, draft: { ...answer.draft, cells: { ...answer.draft.cells, [cell]: doubted } } };
    });
    const cellOfVersion = (answer: { json<T>(): T }) => answer.json<{ report: Report }>().report.cells[cell];
    const first = await upload(client, id, year, reportFile(name, year, { [cell]: 3 }));
    const { doubt, ...asRead } = cellOfVersion(first) as Cell;
    expect(doubt).toBe('位置不清');
    const answer = await save({ basedOn: 1, figures: { [cell]: 3 } });
    expect(answer.json()).toMatchObject({ number: 2, source: 'confirmed', reason: null });
    expect(cellOfVersion(answer)).toEqual({
      ...asRead,
      confirmed: { by: '测试agency', at: '2026-01-10T01:00:00.000Z' },
    });
    const trail = await client.get(at(ROUTES.submission, { agencyId: id, year }));
    expect(trail.json<Submission>().events.map(({ kind }) => kind)).toEqual(['confirmed', 'uploaded']);
    const changed = await save({ basedOn: 2, figures: { [cell]: 4 }, reason: '台账核对后更正' });
    expect(changed.json()).toMatchObject({ source: 'corrected' });
    expect(cellOfVersion(changed)).toEqual({ ...asRead, value: 4, basis: 'corrected' });
  });

  it('asks for a reason where a file is corrected', async () => {
    await upload(client, id, year, reportFile(name, year));
    const answer = await save({ basedOn: 1, figures: { [cell]: 1 } });
    expect(answer.json()).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { reason: expect.stringContaining('请写明') },
    });
  });

  it('derives problems and measures again where section 五 is changed, and only there', async () => {
    const items = async (body: object) =>
      (await save(body)).json<{ report: { improvementItems: { sentence: string }[] } }>().report
        .improvementItems;
    expect(await items({ basedOn: 0, narratives: { overview: '一切正常。' } })).toEqual([]);
    const named = await items({
      basedOn: 1,
      narratives: { improvement: '存在的问题：平台栏目更新不及时。改进措施：加强培训。' },
    });
    expect(named.length).toBeGreaterThan(0);
    expect(await items({ basedOn: 2, figures: { [cell]: 1 } })).toEqual(named);
  });

  it('refuses, by field, keys the form does not have and values the unit does not allow', async () => {
    const answer = await save({ basedOn: 0, figures: { [cell]: 1.5, 'applications.unknown': 1 } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT' });
    const { fields } = answer.json<{ fields: Record<string, string> }>();
    expect(fields[`figures.${cell}`]).toContain('整数');
    expect(fields['figures.applications.unknown']).toContain('没有这一格');
    const negative = await save({ basedOn: 0, figures: { [cell]: -1 } });
    expect(negative.json<{ fields: Record<string, string> }>().fields[`figures.${cell}`]).toContain('负数');
  });

  it('on an older version than the newest is a conflict that names the newer one', async () => {
    await save({ basedOn: 0, figures: { [cell]: 1 } });
    const answer = await save({ basedOn: 0, figures: { [cell]: 2 } });
    expect(answer.json()).toMatchObject({ code: 'VERSION_CONFLICT', details: { version: 1 } });
  });

  it('is one of a hundred that an agency may save a day', async () => {
    await save({ basedOn: 0, figures: { [cell]: 1 } });
    await app.database.query(
      `INSERT INTO report_version
       SELECT (jsonb_populate_record(version, jsonb_build_object('number', nth))).*
       FROM report_version version JOIN submission ON submission.id = submission_id, generate_series(2, 100) AS nth
       WHERE agency_id = $1`,
      [id],
    );
    await app.database.query('UPDATE submission SET latest_version = 100 WHERE agency_id = $1', [id]);
    const answer = await save({ basedOn: 100, figures: { [cell]: 2 } });
    expect([answer.statusCode, answer.json().code, answer.json().message]).toEqual([
      429,
      'TOO_MANY_VERSIONS',
      expect.stringContaining('100 版'),
    ]);
    standAt(app, '2026-01-11T09:00');
    client = await signedIn(app, 'agency', id);
    expect((await save({ basedOn: 100, figures: { [cell]: 2 } })).statusCode).toBe(201);
    standAt(app, '2026-01-10T09:00');
  });

  it('on a version that does not exist is refused', async () => {
    expect((await save({ basedOn: 4, figures: {} })).json()).toMatchObject({ code: 'VERSION_NOT_FOUND' });
  });
});

describe('versions', () => {
  it('and events cannot be changed or deleted, not even in the database', async () => {
    const app = await createTestApp();
    for (const table of ['report_version', 'submission_event']) {
      await expect(app.database.query(`UPDATE ${table} SET reason = ''`)).rejects.toThrow(
        'permission denied',
      );
      await expect(app.database.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
      await expect(app.database.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('permission denied');
    }
    await app.close();
  });
});
