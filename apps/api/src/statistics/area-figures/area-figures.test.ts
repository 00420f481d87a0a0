import { type AreaFiguresKind, areaFiguresKindSchema, type AuditPage, ROUTES } from '@zhaojian/contract';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { Decisions } from '../../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const year = 2025;
const key = 'proactiveDisclosure.licences.decisions';

describe('the figures of an area as a file', () => {
  let app: TestApp;
  let area: TestArea;
  let leader: TestClient;
  /** The bureau's 20 count, the city bureau's 10 wait, the district's own 23 are those of its whole area. */
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    standAt(app, '2026-01-20T09:00');
    await openTestRound(app, year);
    const figures = { cityBureau: 10, bureau: 20, district: 23 } as const;
    for (const [place, figure] of Object.entries(figures) as [keyof typeof figures, number][]) {
      await handIn(app, area[place], year, { [key]: figure });
      if (place === 'cityBureau') continue;
      const supervisor = callerAt('supervisor', area.city);
      await app.nest
        .get(Decisions)
        .take(supervisor, area[place], year, 'accept', { version: 1, reason: OVER_OPEN });
    }
    leader = await signedIn(app, 'leader', area.city);
  });
  afterAll(() => app.close());

  const file = (kind: AreaFiguresKind, { client = leader, agencyId = area.city, of = year } = {}) =>
    client.get(`${ROUTES.areaFigures}?agencyId=${agencyId}&year=${of}&kind=${kind}`);

  /** The rows by name, each as its words before the figures and the figure of the key. */
  async function rows(options: Parameters<typeof file>[1] = {}) {
    const [heads = [], ...lines] = parseCsv((await file('csv', options)).body);
    const column = heads.findIndex((head) => /行政许可/u.test(String(head)));
    return new Map(lines.map((line) => [line[0], { status: line[4], figure: line[column] }]));
  }

  it('has the sum that the pages show, and a row an agency that says whether it counts', async () => {
    const found = await rows();
    expect(found.get('合计')).toMatchObject({ figure: '20' });
    expect(found.get('东示例区教育局')).toEqual({ status: '已计入', figure: '20' });
    expect(found.get('东示例区人民政府')).toEqual({
      status: expect.stringMatching(/^全辖区公布数（\d{4}-\d{2}-\d{2} 通过），不相加$/),
      figure: '23',
    });
    expect([...found.values()].filter(({ status }) => /已提交，未计入/u.test(String(status ?? '')))).toEqual([
      { status: '已提交，未计入', figure: '' },
    ]);
    expect(found.size).toBe(8);
  });

  it('says over how many of how many agencies the sum is', async () => {
    const { sheets } = await readXlsx(new Uint8Array((await file('xlsx')).rawPayload));
    const facts = sheets.find(({ name }) => name === '说明')?.rows.map(([line]) => String(line));
    expect(facts?.[0]).toContain('示例市人民政府 2025 年度');
    expect(facts).toContain('已汇总 1/4 家');
    expect(facts).toContainEqual(expect.stringContaining('1 家待审核'));
    expect(facts).toContain('导出日期：2026-01-20');
  });

  it('says why an agency need not report', async () => {
    const supervisor = await signedIn(app, 'supervisor', area.city);
    const address = at(ROUTES.arrangement, { year, agencyId: area.township, what: 'exemption' });
    const reason = '本年度新设，不单独编制年报。';
    expect((await supervisor.put(address, { reason })).statusCode).toBeLessThan(300);
    expect([...(await rows()).values()]).toContainEqual({ status: `免报：${reason}`, figure: '' });
    await supervisor.delete(address);
  });

  it('of a year in which nothing was collected has rows without figures, and says so', async () => {
    const found = await rows({ of: 2022 });
    expect([...found.values()].filter(({ figure }) => figure !== '')).toEqual([]);
    const { sheets } = await readXlsx(new Uint8Array((await file('xlsx', { of: 2022 })).rawPayload));
    expect(sheets[0]?.rows.flat()).toContain('2022 年度没有开展填报，没有汇总数');
  });

  it('has only what its reader may see', async () => {
    const client = await signedIn(app, 'leader', area.district);
    expect([...(await rows({ client, agencyId: area.district })).keys()]).toEqual(
      expect.arrayContaining(['合计', '东示例区人民政府', '东示例区教育局']),
    );
    expect((await file('csv', { client, agencyId: area.city })).json()).toMatchObject({
      code: 'AGENCY_NOT_FOUND',
    });
  });

  it.each(areaFiguresKindSchema.options)(
    'as %s is saved under the name of the area and the year',
    async (kind) => {
      const { headers } = await file(kind);
      const name = decodeURIComponent(String(headers['content-disposition']).split("''")[1] ?? '');
      expect(name).toBe(`示例市人民政府 2025 年度政府信息公开年报数据.${kind}`);
      expect(headers['x-content-type-options']).toBe('nosniff');
    },
  );

  it('is in the record with the person who took it', async () => {
    await file('csv');
    const supervisor = await signedIn(app, 'supervisor', area.city);
    const { items } = (await supervisor.get(`${ROUTES.audit}?agencyId=${area.city}`)).json<AuditPage>();
    expect(items).toContainEqual(
      expect.objectContaining({
        action: 'figures.downloaded',
        subject: '2025 年度各单位数据',
        details: expect.objectContaining({ file: 'CSV' }),
      }),
    );
  });
});
