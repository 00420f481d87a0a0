import {
  type ChildFigures,
  type Completeness,
  countWhere,
  type FigureSeries,
  isCounted,
  type Progress,
  ROUTES,
  type SubmissionHistory,
  type YearFigures,
} from '@zhaojian/contract';
import { cellsOf, formById } from '@zhaojian/report';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const YEAR = 2025;
const keys = cellsOf(formById('2021')).map(({ key }) => key);

/** What every page of an area asks, side by side: overview, comparison, progress, list, an agency's own page. */
describe('the same figure on every page', () => {
  let app: TestApp;
  let area: TestArea;
  let leader: TestClient;

  /**
   * Every figure of every report is different. Three are accepted, one of them the report of a whole district, which is not
   * added; one is only handed in, and the township has none.
   */
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    standAt(app, `${YEAR + 1}-01-20T23:30`);
    await openTestRound(app, YEAR);
    const reporting = [area.cityBureau, area.bureau, area.district, area.otherBureau];
    for (const [index, agencyId] of reporting.entries()) {
      const figures = Object.fromEntries(keys.map((key, place) => [key, (index + 1) * 1000 + place]));
      await handIn(app, agencyId, YEAR, figures);
      if (agencyId === area.otherBureau) continue;
      await app.nest
        .get(Decisions)
        .take(callerAt('supervisor', area.city), agencyId, YEAR, 'accept', { version: 1, reason: OVER_OPEN });
    }
    leader = await signedIn(app, 'leader', area.city);
  });
  afterAll(() => app.close());

  const asked = async <Answer>(route: string, agencyId: string, more = ''): Promise<Answer> =>
    (await leader.get(`${route}?agencyId=${agencyId}&year=${YEAR}${more}`)).json<Answer>();
  const overview = async (agencyId: string): Promise<YearFigures> => {
    const query = `agencyId=${agencyId}&fromYear=${YEAR}&toYear=${YEAR}`;
    const answer = await leader.get(`${ROUTES.figureSeries}?${query}`);
    const [only] = answer.json<FigureSeries>().years;
    if (!only) throw new Error(`no figures of ${agencyId}`);
    return only;
  };
  const nodes = () => [area.city, area.district, area.otherDistrict];

  it('is the same of a child among the children and on its own overview', async () => {
    for (const node of nodes())
      for (const child of (await asked<ChildFigures>(ROUTES.childFigures, node)).children) {
        const own = await overview(child.agencyId);
        expect([child.agencyName, child.figures, child.reporting]).toEqual([
          child.agencyName,
          own.figures,
          own.reporting,
        ]);
      }
  });

  it('is, of a government that reports for its whole area, its children together', async () => {
    for (const node of nodes()) {
      const { figures } = await overview(node);
      const { children } = await asked<ChildFigures>(ROUTES.childFigures, node);
      for (const key of keys)
        expect([key, figures[key] ?? 0]).toEqual([
          key,
          children.reduce((sum, child) => sum + (child.figures[key] ?? 0), 0),
        ]);
    }
  });

  it('is, of an agency without children, its accepted report', async () => {
    for (const agencyId of [area.cityBureau, area.bureau])
      expect((await overview(agencyId)).figures).toMatchObject(await acceptedFigures(agencyId));
    for (const agencyId of [area.otherBureau, area.township])
      expect((await overview(agencyId)).figures).toEqual({});
  });

  it('counts the same agencies in the progress, behind the figures and in the words about their completeness', async () => {
    for (const node of nodes()) {
      const { reporting } = await overview(node);
      const progress = await asked<Progress>(ROUTES.progress, node);
      const { expected, summed, covering, missing, missingBecause } = await asked<Completeness>(
        ROUTES.completeness,
        node,
      );
      const { counts } = progress.area;
      expect([node, counts.expected, countWhere(isCounted, counts), counts.onTime]).toEqual([
        node,
        reporting.expected,
        reporting.accepted,
        reporting.onTime,
      ]);
      expect([node, expected + covering.expected, summed + covering.accepted]).toEqual([
        node,
        counts.expected,
        countWhere(isCounted, counts),
      ]);
      expect([node, reporting.toSum, reporting.summed, counts.toSum, counts.summed]).toEqual([
        node,
        expected,
        summed,
        expected,
        summed,
      ]);
      const { waiting, pastDue, notDue } = missingBecause;
      expect([node, summed + missing.total, waiting + pastDue + notDue]).toEqual([
        node,
        expected,
        missing.total,
      ]);
      expect([node, covering.accepted]).toEqual([node, node === area.otherDistrict ? 0 : 1]);
    }
  });

  it('says which reports are missing, and of which day in China the newest is', async () => {
    const { hasRound, summed, expected, lastAcceptedOn, missing } = await asked<Completeness>(
      ROUTES.completeness,
      area.city,
    );
    expect({ hasRound, summed, expected, lastAcceptedOn }).toEqual({
      hasRound: true,
      summed: 2,
      expected: 4,
      lastAcceptedOn: `${YEAR + 1}-01-20`,
    });
    expect(missing.items.map(({ state, dueOn }) => [state, dueOn]).toSorted()).toEqual([
      ['notStarted', `${YEAR + 1}-02-20`],
      ['submitted', `${YEAR + 1}-01-26`],
    ]);
    const second = await asked<Completeness>(ROUTES.completeness, area.city, '&pageSize=1&page=2');
    expect([second.missing.items.length, second.missing.total]).toEqual([1, 2]);
  });

  it('knows no round in a year without one: nothing is 0 there', async () => {
    const query = `agencyId=${area.city}&year=2022`;
    const answer = (await leader.get(`${ROUTES.completeness}?${query}`)).json<Completeness>();
    expect(answer).toMatchObject({ hasRound: false, summed: 0, lastAcceptedOn: null });
  });

  it('says why reports are missing: they wait, are not due yet, or their day is over', async () => {
    const reasonsAt = async (moment: string) => {
      standAt(app, moment);
      leader = await signedIn(app, 'leader', area.city);
      return (await asked<Completeness>(ROUTES.completeness, area.city)).missingBecause;
    };
    expect(await reasonsAt(`${YEAR + 1}-02-20T23:59`)).toEqual({ waiting: 1, pastDue: 0, notDue: 1 });
    expect(await reasonsAt(`${YEAR + 1}-02-21T00:00`)).toEqual({ waiting: 1, pastDue: 1, notDue: 0 });
  });

  /** What the accepted version says, by the way an agency's page takes; empty where none is accepted. */
  async function acceptedFigures(agencyId: string): Promise<Record<string, number>> {
    const history = await leader.get(at(ROUTES.submissionHistory, { agencyId }));
    const accepted = history.json<SubmissionHistory>().find(({ year }) => year === YEAR);
    if (!accepted || !isCounted(accepted.state)) return {};
    const version = await leader.get(at(ROUTES.version, { agencyId, year: YEAR, number: 1 }));
    const { cells } = version.json<{ report: { cells: Record<string, { value: number }> } }>().report;
    return Object.fromEntries(keys.map((key) => [key, cells[key]?.value ?? 0]));
  }
});
