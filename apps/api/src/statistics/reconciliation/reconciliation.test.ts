import {
  type ChildFigures,
  type Completeness,
  type DifferenceReason,
  type FigureSeries,
  type Reconciliation,
  ROUTES,
  type Transition,
  type TransitionBody,
} from '@zhaojian/contract';
import { cellsOf, formById } from '@zhaojian/report';
import { CoverageChanges } from '../../agencies/coverage-by-year/coverage-changes.service.ts';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { Decisions } from '../../submissions/decisions/decisions.service.ts';
import { aLetter } from '../../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const key = 'applications.newlyReceived.total';
const fees = 'proactiveDisclosure.fees.amount';

describe('the published report of an area beside the sum', () => {
  let app: TestApp;
  let area: TestArea;
  let leader: TestClient;

  beforeEach(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    leader = await signedIn(app, 'leader', area.city);
    for (const year of [2024, 2025]) await openTestRound(app, year);
    standAt(app, '2026-01-10T09:00');
  });
  afterEach(() => app.close());

  const accept = (agencyId: string, year = 2025) =>
    app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.city), agencyId, year, 'accept', { version: 1, reason: OVER_OPEN });
  async function accepted(agencyId: string, figures: Record<string, number>, year = 2025): Promise<void> {
    standAt(app, `${year + 1}-01-10T09:00`);
    await handIn(app, agencyId, year, figures);
    await accept(agencyId, year);
  }
  const reconcile = async (agencyId: string, year = 2025, client = leader) =>
    (await client.get(`${ROUTES.reconciliation}?agencyId=${agencyId}&year=${year}`)).json<Reconciliation>();
  const ofKind = ({ reasons }: Reconciliation, kind: DifferenceReason['kind']) =>
    reasons.filter((reason) => reason.kind === kind);

  it('waits for no agency that need not report', async () => {
    const supervisor = await signedIn(app, 'supervisor', area.city);
    const address = at(ROUTES.arrangement, { year: 2025, agencyId: area.bureau, what: 'exemption' });
    await supervisor.put(address, { reason: '本年度职能划出，不再单独编制。' });
    expect(await reconcile(area.district)).toMatchObject({ reports: { added: 0, expected: 1 } });
  });

  it('is nothing yet where nothing is accepted', async () => {
    expect(await reconcile(area.district)).toMatchObject({
      agencyName: '东示例区人民政府',
      coversArea: true,
      published: null,
      summed: {},
      reports: { added: 0, expected: 2 },
      reasons: [],
    });
  });

  it('says of a government that reports for its own office that it has none', async () => {
    await app.nest
      .get(CoverageChanges)
      .cover(thePlatform, area.district, { fromYear: 2025, coversArea: false });
    await accepted(area.district, { [key]: 5 });
    expect(await reconcile(area.district)).toMatchObject({
      coversArea: false,
      published: null,
      summed: { [key]: 5 },
      reports: { added: 1, expected: 3 },
    });
    expect((await reconcile(area.district, 2024)).coversArea).toBe(true);
  });

  it('is from the day on which the version that is published was accepted, everywhere', async () => {
    const asOf = async () => {
      const [series, children, completeness] = await Promise.all(
        [
          `${ROUTES.figureSeries}?agencyId=${area.district}&fromYear=2025&toYear=2025`,
          `${ROUTES.childFigures}?agencyId=${area.city}&year=2025`,
          `${ROUTES.completeness}?agencyId=${area.city}&year=2025`,
        ].map((address) => leader.get(address)),
      );
      return [
        (await reconcile(area.district)).publishedAsOf,
        series?.json<FigureSeries>().years[0]?.publishedAsOf,
        children?.json<ChildFigures>().children.find(({ agencyId }) => agencyId === area.district)
          ?.publishedAsOf,
        completeness?.json<Completeness>().covering.lastAcceptedOn,
      ];
    };
    expect(await asOf()).toEqual([null, null, null, null]);
    await accepted(area.district, { [key]: 60 });
    expect(await asOf()).toEqual(Array(4).fill('2026-01-10'));
    const decide = (transition: Transition, body: TransitionBody) =>
      app.nest.get(Decisions).take(callerAt('supervisor', area.city), area.district, 2025, transition, body);
    const reason = '第三部分的新收件数有误';
    await decide('withdrawAcceptance', { reason });
    await decide('return', { version: 1, letter: aLetter(reason) });
    standAt(app, '2026-02-11T23:30');
    await handIn(app, area.district, 2025, { [key]: 61 }, '', 1);
    await decide('accept', { version: 2, reason: OVER_OPEN });
    expect(await asOf()).toEqual(Array(4).fill('2026-02-11'));
  });

  it('holds both numbers of each cell', async () => {
    await accepted(area.bureau, { [key]: 60, [fees]: 0.1 });
    await accepted(area.township, { [key]: 7, [fees]: 0.2 });
    await accepted(area.district, { [key]: 67, [fees]: 5.5 });
    const { published, summed, reports, reasons } = await reconcile(area.district);
    expect([published?.[key], summed[key]]).toEqual([67, 67]);
    expect([published?.[fees], summed[fees]]).toEqual([5.5, 0.3]);
    expect(Object.keys(published ?? {})).toHaveLength(200);
    expect([reports, reasons]).toEqual([{ added: 2, expected: 2 }, []]);
  });

  it('is explained by agencies that have not handed in, with last year’s figures, and by those not accepted', async () => {
    await accepted(area.township, { [key]: 9 }, 2024);
    await accepted(area.district, { [key]: 67 });
    const third = await plantAgency(app, {
      name: '东示例区审计局',
      kind: 'department',
      parentId: area.district,
    });
    await accepted(third, { [key]: 50 });
    await handIn(app, area.bureau, 2025, { [key]: 8 });
    const found = await reconcile(area.district);
    expect(ofKind(found, 'notHandedIn')).toEqual([
      expect.objectContaining({ agencyName: '东示例区一号镇人民政府', figures: { [key]: 9 } }),
    ]);
    expect(ofKind(found, 'notAccepted')).toEqual([
      expect.objectContaining({ agencyName: '东示例区教育局', figures: null }),
    ]);
  });

  it('is explained by exempt agencies, with last year’s figures', async () => {
    await accepted(area.bureau, { [key]: 60 }, 2024);
    await accepted(area.township, { [key]: 7 });
    await accepted(area.district, { [key]: 67 });
    const supervisor = await signedIn(app, 'supervisor', area.city);
    const address = at(ROUTES.arrangement, { year: 2025, agencyId: area.bureau, what: 'exemption' });
    await supervisor.put(address, { reason: '本年度职能划出，不再单独编制。' });
    const found = await reconcile(area.district);
    expect(found.reports).toEqual({ added: 1, expected: 1 });
    expect(ofKind(found, 'excluded')).toEqual([
      expect.objectContaining({ agencyName: '东示例区教育局', figures: { [key]: 60 } }),
    ]);
    expect(found.reasons).toHaveLength(1);
  });

  it('is explained by an agency that is added with all below it', async () => {
    const below = { name: '一号镇便民服务中心', kind: 'publicInstitution', parentId: area.township } as const;
    await accepted(await plantAgency(app, below), { [key]: 30 });
    await accepted(area.township, { [key]: 30 });
    await accepted(area.district, { [key]: 30 });
    const found = await reconcile(area.district);
    expect(found.summed[key]).toBe(60);
    expect(ofKind(found, 'countedTwice')).toEqual([
      expect.objectContaining({ agencyName: '东示例区一号镇人民政府', figures: { [key]: -30 } }),
    ]);
  });

  it('is explained by a report that came in for two agencies', async () => {
    const many = Object.fromEntries(
      cellsOf(formById('2021'))
        .slice(0, 9)
        .map((cell, index) => [cell.key, index + 1]),
    );
    await accepted(area.bureau, many);
    await accepted(area.township, many);
    await accepted(area.district, many);
    const [copy] = ofKind(await reconcile(area.district), 'sameFigures');
    expect([copy?.agencyName, copy?.otherName].toSorted()).toEqual(
      ['东示例区一号镇人民政府', '东示例区教育局'].toSorted(),
    );
    expect(Object.values(copy?.figures ?? {})).toEqual([-1, -2, -3, -4, -5, -6, -7, -8, -9]);
  });

  it('is explained by an area below whose published report differs from its own sum', async () => {
    await accepted(area.bureau, { [key]: 60 });
    await accepted(area.district, { [key]: 63 });
    await accepted(area.otherBureau, { [key]: 7 });
    await accepted(area.otherDistrict, { [key]: 7 });
    await accepted(area.city, { [key]: 70 });
    const found = await reconcile(area.city);
    expect([found.published?.[key], found.summed[key]]).toEqual([70, 67]);
    expect(ofKind(found, 'publishedBelow')).toEqual([
      expect.objectContaining({ agencyName: '东示例区人民政府', figures: { [key]: 3 } }),
    ]);
  });

  it('ends at the edge of the caller’s area', async () => {
    const district = await signedIn(app, 'leader', area.district);
    expect(await reconcile(area.city, 2025, district)).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    expect(await reconcile(area.otherDistrict, 2025, district)).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
  });
});
