import { ROUTES, type ReportVersion, type Submission } from '@zhaojian/contract';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { at, signedIn } from '../testing/test-client.ts';
import { allFigures, allNarratives } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { UsualFigures } from './usual-figures.service.ts';

const FEES = 'proactiveDisclosure.fees.amount';
const year = 2024;

describe('what an agency and those like it usually report', () => {
  let app: TestApp;
  let area: TestArea;
  let bureaus: string[];

  const accept = async (agencyId: string, reported: number, figures: Record<string, number>) => {
    standAt(app, `${reported + 1}-01-10T09:00`);
    await handIn(app, agencyId, reported, figures);
    await app.nest.get(Decisions).take(callerAt('supervisor', area.city), agencyId, reported, 'accept', {
      version: 1,
      reason: OVER_OPEN,
    });
  };
  const usual = (agencyId: string) => app.nest.get(UsualFigures).of(agencyId, year);

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    for (const reported of [2022, 2023, 2024]) {
      standAt(app, `${reported + 1}-01-10T09:00`);
      await openTestRound(app, reported);
    }
    bureaus = await Promise.all(
      ['一', '二', '三', '四', '五', '六', '七'].map((number) =>
        plantAgency(app, { name: `东示例区第${number}局`, kind: 'department', parentId: area.district }),
      ),
    );
    for (const [index, id] of bureaus.entries()) {
      if (index === 0) continue;
      await accept(id, 2023, { [FEES]: index * 10 });
    }
    await accept(area.township, 2023, { [FEES]: 90000 });
  });
  afterAll(() => app.close());

  it('are the medians of accepted reports of agencies of its kind and size in the year before', async () => {
    const { alike } = await usual(bureaus[1] ?? '');
    expect(alike?.agencies).toBe(5);
    expect(alike?.medians[FEES]).toBe(40);
  });

  it('are the same where they are asked for many agencies at once', async () => {
    const asked = [...bureaus, area.township, area.city];
    const each = await Promise.all(asked.map(async (id) => [id, await usual(id)] as const));
    const inYear = await app.nest.get(UsualFigures).inYear(year);
    expect([...(await inYear.of(asked))]).toEqual(each);
  });

  it('are its own accepted years, the newest first', async () => {
    await accept(bureaus[1] ?? '', 2022, { [FEES]: 8 });
    const { own } = await usual(bureaus[1] ?? '');
    expect(own.map((known) => [known.year, known.figures[FEES]])).toEqual([
      [2023, 10],
      [2022, 8],
    ]);
  });

  it('are unknown for one of whom nothing was accepted, and where few are like it', async () => {
    expect(await usual(bureaus[0] ?? '')).toEqual({ own: [], alike: null });
    expect((await usual(area.township)).alike).toBeNull();
  });

  it('are heard at once: the version that comes in, what is asked later, and the page that types', async () => {
    const [, id = ''] = bureaus;
    standAt(app, `${year + 1}-01-10T09:00`);
    const client = await signedIn(app, 'agency', id);
    const address = { agencyId: id, year };
    const saved = await client.post(at(ROUTES.versions, address), {
      basedOn: 0,
      figures: allFigures(year, { [FEES]: 100000 }),
      narratives: allNarratives('东示例区第二局', year),
      reason: null,
    });
    const jump = { check: 'SCALE_OF_LAST_YEAR', severity: 'warning', expected: 10, found: 100000 };
    expect(saved.json<ReportVersion>().findings).toEqual([expect.objectContaining(jump)]);
    const { usual: sent } = (await client.get(at(ROUTES.submission, address))).json<Submission>();
    expect(sent?.alike?.medians[FEES]).toBe(40);
    const supervisor = await signedIn(app, 'supervisor', area.city);
    const seen = (await supervisor.get(at(ROUTES.submission, address))).json<Submission>();
    expect(seen).not.toHaveProperty('usual');
  });

  it('no longer count once acceptance is withdrawn', async () => {
    const [, , id = ''] = bureaus;
    await app.nest.get(Decisions).take(callerAt('supervisor', area.city), id, 2023, 'withdrawAcceptance', {
      reason: '数据有误，退回重报',
    });
    const { own } = await usual(id);
    expect(own).toEqual([]);
    expect((await usual(bureaus[1] ?? '')).alike).toBeNull();
  });
});
