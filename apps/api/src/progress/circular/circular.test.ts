import { type Circular, ROUTES, type Submission } from '@zhaojian/contract';
import { readDocument } from '@zhaojian/report-reader';
import { aLetter } from '../../testing/test-letters.ts';
import { runnerOf } from '../../jobs/testing/runner-of.ts';
import { compareWords } from '../../whose-words/compare-words.job.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { allFigures, allNarratives } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const year = 2025;

describe('a circular about an area', () => {
  let app: TestApp;
  let area: TestArea;
  let supervisor: TestClient;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
  });
  beforeEach(async () => {
    supervisor = await signedIn(app, 'supervisor', area.district);
  });
  afterAll(() => app.close());

  const circular = async (who = supervisor) =>
    (await who.get(`${ROUTES.circular}?year=${year}`)).json<Circular>();
  const handIn = async (agencyId: string, name: string, narratives: object = allNarratives(name, year)) => {
    const agency = await signedIn(app, 'agency', agencyId);
    const address = (route: string) => at(route, { agencyId, year });
    const before = (await agency.get(address(ROUTES.submission))).json<Submission>();
    const basedOn = before.versions.length;
    await agency.post(address(ROUTES.versions), {
      basedOn,
      figures: allFigures(year),
      narratives,
      reason: null,
    });
    const { versions } = (await agency.get(address(ROUTES.submission))).json<Submission>();
    return agency.post(address(ROUTES.submit), {
      version: versions.length,
      explanations: [{ check: 'NARRATIVE_EMPTY', section: 'improvement', text: '本机关没有需要改进的问题' }],
    });
  };

  it('names nobody as long as no day is over and nothing went back', async () => {
    expect(await circular()).toMatchObject({ late: [], returned: [], reasons: [], empty: [] });
  });

  it('counts how often a report came back, its points by check, and those asked again', async () => {
    expect((await handIn(area.bureau, '东示例区教育局')).statusCode).toBe(200);
    const back = (version: number, again: number | null) =>
      supervisor.post(at(ROUTES.return, { agencyId: area.bureau, year }), {
        version,
        letter: {
          ...aLetter(),
          answerBy: '2026-01-20',
          points: [
            { about: { kind: 'whole' }, text: '请由负责人签字后再报。', check: null, again },
            {
              about: { kind: 'section', section: 'improvement' },
              text: '请写得具体些。',
              check: 'NARRATIVE_EMPTY',
              again: null,
            },
          ],
        },
      });
    expect((await back(1, null)).json()).toMatchObject({ state: 'returned' });
    const again = await handIn(area.bureau, '东示例区教育局', { improvement: '无' });
    expect(again.statusCode).toBe(200);
    expect((await back(2, 1)).statusCode).toBe(200);

    const { returned, reasons } = await circular();
    const [first] = returned;
    expect(first).toMatchObject({
      agencyName: '东示例区教育局',
      times: 2,
      points: 4,
      pointsAgain: 1,
      checks: [
        { check: 'NARRATIVE_EMPTY', points: 2 },
        { check: null, points: 2 },
      ],
    });
    expect(reasons).toEqual([
      { check: 'NARRATIVE_EMPTY', points: 2, agencies: 1 },
      { check: null, points: 2, agencies: 1 },
    ]);
  });

  it('names the sections that say nothing in what was handed in last', async () => {
    expect((await circular()).empty).toMatchObject([
      { agencyName: '东示例区教育局', sections: ['improvement'], isBlank: false },
    ]);
  });

  it('names who was late and by how many days, until today where nothing was handed in', async () => {
    standAt(app, '2026-02-10T09:00');
    const { late, counts } = await circular(await signedIn(app, 'supervisor', area.otherDistrict));
    expect(late).toEqual([
      {
        agencyId: area.otherBureau,
        agencyName: '西示例区教育局',
        dueOn: '2026-01-26',
        submittedOn: null,
        daysLate: 15,
      },
    ]);
    expect(counts).toEqual({ expected: 2, onTime: 0, accepted: 0 });
    await handIn(area.otherBureau, '西示例区教育局');
    const now = await circular(await signedIn(app, 'supervisor', area.otherDistrict));
    expect(now.late).toMatchObject([{ submittedOn: '2026-02-10', daysLate: 15 }]);
  });

  it('names whose words are like those of a report that was handed in before', async () => {
    expect((await circular()).alike).toEqual([]);
    const sentences = [
      '每周一对网站栏目巡查一遍，发现空白栏目当天补齐，并在一定范围内进行通报。',
      '安排两名业务熟练的同志跟班学习，由老带新，逐步解决人员变动频繁带来的业务断档问题。',
    ];
    await app.database.query('DELETE FROM pgboss.job');
    for (const [id, name] of [
      [area.cityBureau, '示例市教育局'],
      [area.township, '东示例区一号镇人民政府'],
    ] as const) {
      const narratives = allNarratives(name, year);
      const overview = [narratives.overview, ...sentences].join('\n');
      expect((await handIn(id, name, { ...narratives, overview })).statusCode).toBe(200);
    }
    const before = await circular();
    expect(before.notCompared).toBeGreaterThan(0);
    await runnerOf(app, [compareWords]).workOff();
    const { alike, notCompared } = await circular();
    expect(alike).toMatchObject([
      { agencyName: '东示例区一号镇人民政府', share: expect.any(Number), likeAgencyName: null },
    ]);
    expect(notCompared).toBe(before.notCompared - 1);
    const ofCity = await circular(await signedIn(app, 'supervisor', area.city));
    expect(ofCity.alike).toMatchObject([{ likeAgencyName: '示例市教育局' }]);
  });

  it('is a Word file that names them in lists, and the record says who took it', async () => {
    const file = await supervisor.get(`${ROUTES.circularFile}?year=${year}`);
    expect(file.statusCode).toBe(200);
    const { blocks } = await readDocument(file.rawPayload);
    const texts = blocks.flatMap((block) =>
      block.type === 'text' ? [block.text] : block.cells.map(({ text }) => text),
    );
    expect(texts[0]).toBe('关于东示例区人民政府2025年政府信息公开工作年度报告编制报送情况的通报');
    expect(texts).toEqual(
      expect.arrayContaining([
        '东示例区教育局',
        '文字部分有内容；审核人员提出的其他意见',
        '五、存在的主要问题及改进情况',
      ]),
    );
    const [entry] = await app.database.query<{ subject: string }[]>(
      `SELECT subject FROM audit_entry WHERE action = 'circular.downloaded'`,
    );
    expect(entry?.subject).toBe('2025 年度情况通报');
  });
});
