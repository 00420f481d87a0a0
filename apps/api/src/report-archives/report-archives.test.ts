import { type AuditPage, type ReportArchive, ROUTES } from '@zhaojian/contract';
import { readReport, reportOfDraft } from '@zhaojian/report-reader';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { tryUntilGivenUp } from '../jobs/testing/give-up.ts';
import { runnerOf } from '../jobs/testing/runner-of.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { at, signedIn, signIn, type TestClient, testPassword } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { ArchiveFolder } from './archive-folder.ts';
import { clearArchives } from './clear-archives.job.ts';
import { makeArchive } from './make-archive.job.ts';

const year = 2025;
const key = 'proactiveDisclosure.licences.decisions';
const VAST = 999_999_999_999;
const JOBS = [makeArchive];

describe('the reports of an area as one file', () => {
  let app: TestApp;
  let area: TestArea;
  let leader: TestClient;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-20T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    for (const [place, figure] of [
      ['bureau', VAST],
      ['otherBureau', 5],
    ] as const)
      await accepted(area[place], figure);
    await handIn(app, area.cityBureau, year, { [key]: 10 });
    leader = await signedIn(app, 'leader', area.city);
  });
  beforeEach(() => standAt(app, '2026-01-20T09:00'));
  afterEach(() => {
    app.environment.minFreeBytes = 0;
    jest.restoreAllMocks();
  });
  afterAll(() => app.close());

  async function accepted(agencyId: string, figure: number): Promise<void> {
    await handIn(app, agencyId, year, { [key]: figure });
    await app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.city), agencyId, year, 'accept', { version: 1, reason: OVER_OPEN });
  }

  const begin = (client = leader, agencyId = area.city, of = year) =>
    client.post(ROUTES.reportArchives, { agencyId, year: of });
  const own = async (client = leader, agencyId = area.city) =>
    (await client.get(`${ROUTES.reportArchives}?agencyId=${agencyId}&year=${year}`)).json<{
      archive: ReportArchive | null;
    }>().archive;
  const file = ({ id }: Pick<ReportArchive, 'id'>, client = leader) =>
    client.get(at(ROUTES.reportArchiveFile, { id }));
  const workOff = () => runnerOf(app, JOBS).workOff();

  async function made(client = leader, agencyId = area.city) {
    const archive = (await begin(client, agencyId)).json<ReportArchive>();
    await workOff();
    return unzipSync(new Uint8Array((await file(archive, client)).rawPayload));
  }
  const indexOf = async (files: Record<string, Uint8Array>) =>
    (await readXlsx(files['目录.xlsx'] ?? new Uint8Array())).sheets.find(({ name }) => name === '目录')
      ?.rows ?? [];

  it('has each accepted report as a Word file with every figure of it, and none that was not accepted', async () => {
    const files = await made();
    const names = Object.keys(files).filter((name) => name.endsWith('.docx'));
    expect(names).toEqual([
      expect.stringMatching(/^\d{4} 东示例区教育局2025年政府信息公开工作年度报告\.docx$/),
      expect.stringMatching(/^\d{4} 西示例区教育局2025年政府信息公开工作年度报告\.docx$/),
    ]);
    const { draft } = await readReport(files[names[0] ?? ''] ?? new Uint8Array());
    expect(reportOfDraft(draft).cells[key]?.value).toBe(VAST);
  });

  it('has an index of every agency of the area, with its file or why it has none', async () => {
    const files = await made();
    const rows = await indexOf(files);
    const states = new Map(rows.map((row) => [row[1], { state: row[5], file: row[7] ?? null }]));
    expect(states.get('示例市教育局')).toEqual({ state: '已提交', file: null });
    expect(files).toHaveProperty([String(states.get('东示例区教育局')?.file)]);
  });

  it('says how far it has come, and cannot be taken away before it is whole', async () => {
    const archive = (await begin()).json<ReportArchive>();
    expect(archive).toMatchObject({ stage: 'making', done: 0, total: 2, keptUntil: null });
    expect((await file(archive)).json()).toMatchObject({ code: 'ARCHIVE_NOT_FOUND' });
    await workOff();
    expect(await own()).toMatchObject({ stage: 'ready', done: 2, total: 2, keptUntil: expect.any(String) });
  });

  it('goes on after a stop from what is written, and writes no report twice', async () => {
    const archive = (await begin()).json<ReportArchive>();
    const folder = app.nest.get(ArchiveFolder);
    const keep = jest.spyOn(folder, 'keepPart');
    jest.spyOn(folder, 'close').mockRejectedValueOnce(new Error('killed'));
    const log = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await workOff();
    log.mockRestore();
    expect(await own()).toMatchObject({ stage: 'making', done: 2 });
    expect((await file(archive)).statusCode).toBe(404);
    await app.database.query('UPDATE pgboss.job SET start_after = now()');
    await workOff();
    expect(await own()).toMatchObject({ stage: 'ready' });
    expect(keep).toHaveBeenCalledTimes(2);
    expect(Object.keys(unzipSync(new Uint8Array((await file(archive)).rawPayload)))).toHaveLength(3);
  });

  it.each([
    ['the disk is nearly full before it begins', () => fill()],
    [
      'the disk is full in the midst of it',
      () =>
        jest
          .spyOn(app.nest.get(ArchiveFolder), 'close')
          .mockRejectedValue(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
    ],
  ])('is not there in part where %s: it says so and leaves nothing', async (_, full) => {
    const archive = (await begin()).json<ReportArchive>();
    full();
    await tryUntilGivenUp(app, JOBS);
    expect(await own()).toMatchObject({
      stage: 'failed',
      message: expect.stringMatching(/^没有打包成：.*磁盘空间不足.*可以再打包一次/),
    });
    expect((await file(archive)).statusCode).toBe(404);
    expect(await app.nest.get(ArchiveFolder).ids()).not.toContain(archive.id);
    app.environment.minFreeBytes = 0;
    jest.restoreAllMocks();
    standAt(app, '2026-01-20T09:00');
    expect(Object.keys(await made())).toHaveLength(3);
  });
  const fill = () => (app.environment.minFreeBytes = Number.MAX_SAFE_INTEGER);

  it('is refused where nothing of the area was accepted, with where to look', async () => {
    expect((await begin(leader, area.cityBureau)).json()).toMatchObject({
      code: 'NO_ACCEPTED_REPORTS',
      message: expect.stringContaining('填报进度'),
    });
    expect((await begin(leader, area.city, 2020)).json()).toMatchObject({ code: 'NO_ACCEPTED_REPORTS' });
  });

  it('is one at a time for each person: another area waits for it, and replaces it afterwards', async () => {
    const first = (await begin()).json<ReportArchive>();
    expect((await begin()).json<ReportArchive>().id).toBe(first.id);
    expect((await begin(leader, area.district)).json()).toMatchObject({ code: 'ARCHIVE_UNDER_WAY' });
    await workOff();
    expect((await begin(leader, area.district)).statusCode).toBe(201);
    await workOff();
    expect((await file(first)).statusCode).toBe(404);
    expect(await app.nest.get(ArchiveFolder).ids()).not.toContain(first.id);
  });

  it('has only what its reader may see, and is for nobody else', async () => {
    const ofDistrict = await signedIn(app, 'leader', area.district);
    expect((await begin(ofDistrict, area.city)).json()).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    const files = await made(ofDistrict, area.district);
    expect(Object.keys(files).join()).not.toContain('西示例区');
    const archive = await own(ofDistrict, area.district);
    expect((await file(archive as ReportArchive)).json()).toMatchObject({ code: 'ARCHIVE_NOT_FOUND' });
    const agency = await signedIn(app, 'agency', area.bureau);
    expect((await begin(agency, area.bureau)).statusCode).toBe(403);
  });

  it('is in the record when it is made and each time it is taken away', async () => {
    await made();
    const supervisor = await signedIn(app, 'supervisor', area.city);
    const { items } = (await supervisor.get(`${ROUTES.audit}?agencyId=${area.city}`)).json<AuditPage>();
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['reportArchive.begun', 'reportArchive.downloaded']),
    );
  });

  it('takes names with slashes, of 100 characters and beyond the first plane, none of which becomes a formula', async () => {
    const name = `=1+1/甲\\乙${'长'.repeat(80)}𠮷😀`;
    const id = await app.nest.get(AgencyChanges).create(thePlatform, {
      name,
      kind: 'department',
      sector: null,
      code: null,
      aliases: [],
      fromYear: 2024,
      parentId: area.district,
    });
    await accepted(id, 1);
    const files = await made(leader, area.district);
    const row = (await indexOf(files)).find((cells) => cells[1] === name);
    const inArchive = String(row?.[7]);
    expect(inArchive).not.toMatch(/[\\/]/);
    expect(Buffer.byteLength(inArchive)).toBeLessThanOrEqual(255);
    expect(files).toHaveProperty([inArchive]);
    const sheet = unzipSync(files['目录.xlsx'] ?? new Uint8Array());
    const formulas = Object.entries(sheet).filter(
      ([path, bytes]) => path.includes('worksheets/') && strFromU8(bytes).includes('<f>'),
    );
    expect(formulas).toEqual([]);
  });

  it('goes after its days, with what was left by a program that was killed', async () => {
    await made();
    const archive = (await own()) as ReportArchive;
    const folder = app.nest.get(ArchiveFolder);
    await folder.keepPart('00000000-0000-4000-8000-000000000000', '1.docx', new Uint8Array(1));
    standAt(app, '2026-01-24T09:00');
    await clear();
    const later = await signIn(app, leader.username, testPassword);
    expect(await own(later)).toBeNull();
    expect((await file(archive, later)).json()).toMatchObject({ code: 'ARCHIVE_NOT_FOUND' });
    expect(await folder.ids()).toEqual([]);
    standAt(app, '2026-01-20T09:00');
  });
  async function clear() {
    const { run } = clearArchives;
    await run({ get: (service: never) => app.nest.get(service) } as never);
  }
});
