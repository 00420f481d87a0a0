import { type AreaWorkbookPlan, ROUTES, type TreeChangePreview, type YearChanges } from '@zhaojian/contract';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { Decisions } from '../../submissions/decisions/decisions.service.ts';
import { LoadBench } from '../../past-years/testing/load-bench.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const received = 'applications.newlyReceived.total';

describe('of how many agencies a sum should be', () => {
  let app: TestApp;
  let area: TestArea;
  let city: TestClient;

  /** Reports of 2025 are collected; seven agencies are to report, of four the reports are added up. */
  beforeEach(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    city = await signedIn(app, 'administrator', area.city);
    standAt(app, '2026-01-10T09:00');
    await openTestRound(app, 2025);
  });
  afterEach(() => app.close());

  const seenOf = async (agencyId: string) => ({
    agencyId,
    revision: (await app.nest.get(AgencyTree).findLatest(agencyId))?.revision ?? 1,
  });
  async function confirm(change: object, client = city): Promise<string | null> {
    const { digest, besides } = (
      await client.post(ROUTES.treeChangePreview, { change })
    ).json<TreeChangePreview>();
    const answer = await client.post(ROUTES.treeChanges, { change, seen: { digest, besides } });
    expect([answer.statusCode, answer.body]).toEqual([200, expect.anything()]);
    return answer.json<{ agencyId: string | null }>().agencyId;
  }
  async function found(name: string, parentId: string, fromYear = 2025): Promise<string> {
    const answer = await city.post(ROUTES.agencies, { name, kind: 'department', parentId, fromYear });
    expect([answer.statusCode, answer.body]).toEqual([201, expect.anything()]);
    return answer.json<{ agency: { id: string } }>().agency.id;
  }
  const history = async (agencyId: string, year = 2025) =>
    (await city.get(`${ROUTES.yearChanges}?agencyId=${agencyId}&year=${year}`)).json<YearChanges>().items;
  const counts = async (agencyId: string, year = 2025) =>
    (await history(agencyId, year)).map(({ expected, toSum }) => [
      expected && [expected.before, expected.after],
      toSum && [toSum.before, toSum.after],
    ]);

  it('is told of an agency that was founded, to all above it and to nobody else', async () => {
    await found('东示例区体育局', area.district);
    expect(await counts(area.city)).toEqual([
      [
        [7, 8],
        [4, 5],
      ],
    ]);
    expect(await counts(area.district)).toEqual([
      [
        [3, 4],
        [2, 3],
      ],
    ]);
    expect(await counts(area.otherDistrict)).toEqual([]);
    expect(await history(area.city)).toMatchObject([
      {
        correction: 'treeChanged',
        actor: '测试administrator',
        agencyName: '东示例区体育局',
        done: [{ name: '新建机构', subject: '东示例区体育局' }],
        doneCount: 1,
        figures: [],
      },
    ]);
  });

  it('is told of the years that were collected, and of no others', async () => {
    await openTestRound(app, 2024);
    await found('东示例区体育局', area.district, 2025);
    expect([await counts(area.city, 2024), await counts(area.city, 2023)]).toEqual([[], []]);
    await found('东示例区档案局', area.district, 2024);
    expect(await counts(area.city, 2024)).toEqual([
      [
        [7, 8],
        [4, 5],
      ],
    ]);
  });

  it('is told of an agency that moved, where it was and where it is, and not above both', async () => {
    await confirm({
      what: 'change',
      ...(await seenOf(area.bureau)),
      fromYear: 2025,
      parentId: area.otherDistrict,
    });
    expect(await counts(area.district)).toEqual([
      [
        [3, 2],
        [2, 1],
      ],
    ]);
    expect(await counts(area.otherDistrict)).toEqual([
      [
        [2, 3],
        [1, 2],
      ],
    ]);
    expect(await counts(area.city)).toEqual([]);
    const doneAt = async (id: string) => (await history(id))[0]?.done.map(({ name }) => name);
    expect(await doneAt(area.district)).toEqual(['移出机构']);
    expect(await doneAt(area.otherDistrict)).toEqual(['修改机构']);
  });

  it('is told of one that was abolished by mistake, and of that being undone', async () => {
    await confirm({ what: 'abolish', ...(await seenOf(area.bureau)), lastYear: 2024, successorIds: [] });
    await confirm({ what: 'correct', ...(await seenOf(area.bureau)), year: 2024, lastYear: null });
    expect(await counts(area.city)).toEqual([
      [
        [6, 7],
        [3, 4],
      ],
      [
        [7, 6],
        [4, 3],
      ],
    ]);
  });

  it('is told of a merger, and of one removed that was made by mistake', async () => {
    await confirm({
      what: 'merge',
      fromYear: 2025,
      agencies: [await seenOf(area.bureau), await seenOf(area.township)],
      into: {
        who: 'founded',
        name: '东示例区教体局',
        kind: 'department',
        parentId: area.district,
        sector: null,
        code: null,
        aliases: [],
      },
    });
    const mistaken = await found('东示例区误建局', area.district);
    await confirm({ what: 'remove', ...(await seenOf(mistaken)) });
    expect((await counts(area.city)).map(([expected]) => expected)).toEqual([
      [7, 6],
      [6, 7],
      [7, 6],
    ]);
    expect(await history(area.district)).toMatchObject([
      { agencyName: '东示例区误建局', done: [{ name: '删除误建机构' }] },
      { agencyName: '东示例区误建局' },
      { done: expect.arrayContaining([{ name: '合并机构', subject: '东示例区教体局' }]) },
    ]);
  });

  it('is told of a first year that was corrected', async () => {
    const late = await found('东示例区体育局', area.district, 2026);
    expect(await counts(area.city)).toEqual([]);
    await confirm({ what: 'correct', ...(await seenOf(late)), year: 2026, firstYear: 2025 });
    expect((await counts(area.city)).map(([expected]) => expected)).toEqual([[7, 8]]);
  });

  it('does not change with one that need not report', async () => {
    const exemption = at(ROUTES.arrangement, { year: 2025, agencyId: area.bureau, what: 'exemption' });
    const supervisor = await signedIn(app, 'supervisor', area.city);
    expect((await supervisor.put(exemption, { reason: '机构改革，职能划转' })).statusCode).toBe(200);
    await confirm({
      what: 'change',
      ...(await seenOf(area.bureau)),
      fromYear: 2025,
      parentId: area.otherDistrict,
    });
    expect((await history(area.district)).map(({ correction }) => correction)).toEqual(['exempted']);
  });

  it('is told together with what became of the totals', async () => {
    await handIn(app, area.bureau, 2025, { [received]: 60 });
    await app.nest.get(Decisions).take(callerAt('supervisor', area.city), area.bureau, 2025, 'accept', {
      version: 1,
      reason: OVER_OPEN,
    });
    await confirm({
      what: 'change',
      ...(await seenOf(area.bureau)),
      fromYear: 2025,
      parentId: area.otherDistrict,
    });
    expect(await history(area.district)).toMatchObject([
      {
        expected: { before: 3, after: 2 },
        toSum: { before: 2, after: 1 },
        reports: { before: 1, after: 0 },
        figures: expect.arrayContaining([{ measure: 'newlyReceived', before: 60, after: null }]),
      },
    ]);
  });

  it('is told once of a list that was brought in, however many agencies it founds and changes', async () => {
    const rows: CellValue[][] = [
      ['单位名称', '上级', '类别'],
      ...Array.from({ length: 30 }, (_, index) => [
        `东示例区第${index + 1}中学`,
        '东示例区人民政府',
        '事业单位',
      ]),
      ['东示例区教育局', '西示例区人民政府', null],
    ];
    const content = Buffer.from(await writeXlsx({ sheets: [{ name: '名单', rows }] }));
    const send = (seen = '') =>
      city.send({
        method: 'POST',
        url: `${ROUTES.areaWorkbook}?fromYear=2025${seen}`,
        headers: { 'content-type': 'multipart/form-data; boundary=--a-boundary' },
        payload: Buffer.concat([
          Buffer.from(
            '----a-boundary\r\nContent-Disposition: form-data; name="file"; filename="名单.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n',
          ),
          content,
          Buffer.from('\r\n----a-boundary--\r\n'),
        ]),
      });
    const { digest, mistakes } = (await send()).json<AreaWorkbookPlan>();
    expect(mistakes).toEqual([]);
    expect(await history(area.city)).toEqual([]);
    expect((await send(`&seen=${digest}`)).statusCode).toBe(200);
    const [change, ...others] = await history(area.city);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ expected: { before: 7, after: 37 }, toSum: { before: 4, after: 34 } });
    expect(change?.done).toHaveLength(3);
    expect(change?.doneCount).toBeGreaterThan(30);
    expect(await counts(area.district)).toEqual([
      [
        [3, 32],
        [2, 31],
      ],
    ]);
    expect(await counts(area.otherDistrict)).toEqual([
      [
        [2, 3],
        [1, 2],
      ],
    ]);
  });
});

describe('of how many agencies a sum should be in a year that was not collected', () => {
  it('is told where any report counts in it', async () => {
    const bench = await LoadBench.open();
    const administrator = await signedIn(bench.app, 'administrator', bench.area.city);
    const book = (await bench.workbook(2022)).fill('东示例区教育局', { [received]: 3 });
    await bench.taken(await bench.checked(2022, book));
    const founded = {
      name: '东示例区体育局',
      kind: 'department',
      parentId: bench.area.district,
      fromYear: 2021,
    };
    expect((await administrator.post(ROUTES.agencies, founded)).statusCode).toBe(201);
    const told = async (year: number) =>
      (await administrator.get(`${ROUTES.yearChanges}?agencyId=${bench.area.city}&year=${year}`))
        .json<YearChanges>()
        .items.map(({ expected, toSum }) => ({ expected, toSum }));
    expect(await told(2022)).toEqual([{ expected: null, toSum: { before: 4, after: 5 } }]);
    expect(await told(2021)).toEqual([]);
    await bench.close();
  });
});
