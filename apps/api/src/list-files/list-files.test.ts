import { type AuditPage, ROUTES } from '@zhaojian/contract';
import { parseCsv } from 'hucre/csv';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const year = 2025;

describe('a list as a file', () => {
  let app: TestApp;
  let area: TestArea;
  let city: TestClient;
  let district: TestClient;

  /** Of the bureaus, 东示例区教育局 and 西示例区教育局 have handed in, nobody else has begun. */
  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-20T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    for (const [place, name] of [
      ['bureau', '东示例区教育局'],
      ['otherBureau', '西示例区教育局'],
    ] as const) {
      const agency = await signedIn(app, 'agency', area[place]);
      await upload(agency, area[place], year, reportFile(name, year));
      await agency.post(at(ROUTES.submit, { agencyId: area[place], year }), { version: 1 });
    }
    city = await signedIn(app, 'supervisor', area.city);
    district = await signedIn(app, 'supervisor', area.district);
  });
  afterAll(() => app.close());

  const file = (client: TestClient, query = '', route: string = ROUTES.submissionsFile) =>
    client.get(`${route}?year=${year}${query}`);
  /** Each row by its heads. */
  async function rows(...asked: Parameters<typeof file>) {
    const [heads = [], ...lines] = parseCsv((await file(...asked)).body);
    return lines.map((line) => Object.fromEntries(heads.map((head, index) => [head, line[index]])));
  }

  it('has every agency that the filter of the page leaves, on however many pages', async () => {
    expect((await rows(city)).map((row) => row['机构'])).toEqual(
      expect.arrayContaining(['示例市人民政府', '东示例区教育局', '西示例区教育局']),
    );
    expect(await rows(city, '&state=submitted')).toEqual([
      expect.objectContaining({ 机构: '东示例区教育局', 状态: '已提交', 提交时间: '2026-01-20 09:00:00' }),
      expect.objectContaining({ 机构: '西示例区教育局', 状态: '已提交' }),
    ]);
  });

  it('leaves empty what is not known, never 0', async () => {
    const [row] = await rows(city, '&state=notStarted');
    expect(row).toMatchObject({ '不符（项）': '', '提示（项）': '', 提交时间: '' });
  });

  it('of a queue has the reports that wait for its reader, with what to look at', async () => {
    expect(await rows(district, '', ROUTES.reviewQueueFile)).toEqual([
      expect.objectContaining({ 机构: '东示例区教育局', 版本: '1', 先看什么: expect.any(String) }),
    ]);
    const found = `&search=${encodeURIComponent('没有这个单位')}`;
    expect(await rows(district, found, ROUTES.reviewQueueFile)).toEqual([]);
  });

  it('has only what its reader may see', async () => {
    expect((await rows(district)).map((row) => row['机构'])).not.toContain('西示例区教育局');
    for (const route of [ROUTES.submissionsFile, ROUTES.reviewQueueFile])
      expect((await file(district, `&agencyId=${area.city}`, route)).json()).toMatchObject({
        code: 'AGENCY_NOT_FOUND',
      });
  });

  it('is for nobody who may not see the list', async () => {
    const agency = await signedIn(app, 'agency', area.bureau);
    for (const route of [ROUTES.submissionsFile, ROUTES.reviewQueueFile])
      expect((await file(agency, '', route)).statusCode).toBe(403);
  });

  it('is in the record with what it was narrowed to and how many rows left the platform', async () => {
    await file(city, '&state=submitted');
    const { items } = (await city.get(ROUTES.audit)).json<AuditPage>();
    expect(items[0]).toMatchObject({
      action: 'list.downloaded',
      subject: '2025 年度机构名单',
      details: { narrowedTo: ['状态：已提交'], rows: 2, file: 'CSV' },
    });
  });

  it('lets no name act as a formula, and keeps commas, quotes and characters beyond the first plane', async () => {
    const name = '=1+1,"示例"局𠮷😀/甲';
    await app.nest.get(AgencyChanges).create(thePlatform, {
      name,
      kind: 'department',
      sector: null,
      code: null,
      aliases: [],
      fromYear: 2024,
      parentId: area.district,
    });
    expect((await rows(district)).map((row) => row['机构'])).toContain(`'${name}`);
  });
});
