import { type FigureSeries, ROUTES, type TreeChangePreview } from '@zhaojian/contract';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { verifyTotals } from '../../statistics/verification/verify-totals.ts';
import { Decisions } from '../../submissions/decisions/decisions.service.ts';
import { SavedVersions } from '../../submissions/entering/saved-versions.service.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { signedIn, type TestClient } from '../../testing/test-client.ts';
import { allFigures } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

export const received = 'applications.newlyReceived.total';
const forward = 'applications.carriedForward.total';
export const over = 'applications.carriedOver.total';

interface Planted {
  app: TestApp;
  area: TestArea;
  /** An administrator of the whole area. */
  city: TestClient;
}

/** An area for each test, and what is asked of it. 东示例区教育局 reports 60, 西示例区教育局 7, 一号镇 3 in 2023 and 2025; all is accepted. */
export function treeInTest() {
  const tree = {} as Planted;
  beforeEach(async () => {
    tree.app = await createTestApp();
    tree.area = await plantTestArea(tree.app);
    tree.city = await signedIn(tree.app, 'administrator', tree.area.city);
    for (const year of [2023, 2025]) {
      standAt(tree.app, `${year + 1}-01-10T09:00`);
      await openTestRound(tree.app, year);
      await report(tree.area.bureau, year, { [received]: 60, [forward]: 3 });
      await report(tree.area.otherBureau, year, { [received]: 7 });
      await report(tree.area.township, year, { [received]: 3, [forward]: 4 });
    }
  });
  afterEach(() => tree.app.close());

  async function report(agencyId: string, year: number, figures: Record<string, number>): Promise<void> {
    await handIn(tree.app, agencyId, year, figures);
    await tree.app.nest
      .get(Decisions)
      .take(callerAt('supervisor', tree.area.city), agencyId, year, 'accept', {
        version: 1,
        reason: OVER_OPEN,
      });
  }
  const seenOf = async (agencyId: string) => ({
    agencyId,
    revision: (await tree.app.nest.get(AgencyTree).findLatest(agencyId))?.revision ?? 1,
  });
  const preview = (change: object, client = tree.city) => client.post(ROUTES.treeChangePreview, { change });
  const send = (change: object, seen?: object, client = tree.city) =>
    client.post(ROUTES.treeChanges, { change, ...(seen && { seen }) });
  const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'done';
  /** Looks at what it does, confirms that, and makes it. */
  async function confirm(change: object, client = tree.city): Promise<string | null> {
    const answered = await preview(change, client);
    const { digest, besides } = answered.json<TreeChangePreview>();
    const answer = await send(change, { digest, besides }, client);
    expect([answer.statusCode, answer.body]).toEqual([200, expect.anything()]);
    return answer.json<{ agencyId: string | null }>().agencyId;
  }
  const totals = async (agencyId: string) =>
    Object.fromEntries(
      (await tree.city.get(`${ROUTES.figureSeries}?agencyId=${agencyId}&fromYear=2023&toYear=2025`))
        .json<FigureSeries>()
        .years.map(({ year, figures }) => [year, figures[received] ?? null]),
    );
  async function openNextRound(): Promise<void> {
    standAt(tree.app, '2027-01-10T09:00');
    await openTestRound(tree.app, 2026);
  }
  /** What should have been carried over in 2026, where it is found that something else was. */
  async function carriedOver(agencyId: string, total: number, basedOn = 0): Promise<(number | null)[]> {
    const { findings } = await tree.app.nest
      .get(SavedVersions)
      .save(callerAt('agency', agencyId), agencyId, 2026, {
        basedOn,
        figures: allFigures(2026, { [over]: total }),
        narratives: {},
        takenOver: null,
        reason: '核对后更正',
      });
    return findings
      .filter(({ check, about }) => check === 'CARRY_OVER_CONTINUITY' && about === 'total')
      .map(({ expected }) => expected ?? null);
  }
  const differences = async (): Promise<readonly object[]> =>
    (await verifyTotals(tree.app.database)).differences;
  const place = async (agencyId: string, year: number) => {
    const agency = await tree.app.nest.get(AgencyTree).find(agencyId, year);
    return agency && [agency.name, agency.kind, agency.parentId];
  };
  return Object.assign(tree, {
    report,
    seenOf,
    preview,
    send,
    codeOf,
    confirm,
    totals,
    openNextRound,
    carriedOver,
    differences,
    place,
  });
}
