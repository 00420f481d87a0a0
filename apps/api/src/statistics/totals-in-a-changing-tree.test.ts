import type { TreeChange } from '@zhaojian/contract';
import { aReport } from '@zhaojian/report/testing';
import fc from 'fast-check';
import { CoverageChanges } from '../agencies/coverage-by-year/coverage-changes.service.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { AcceptingInBulk } from '../bulk-acceptance/accepting-in-bulk.service.ts';
import { BulkAcceptances } from '../bulk-acceptance/bulk-acceptances.service.ts';
import { Arrangements } from '../collection-rounds/arrangements.service.ts';
import { PastYearLoads } from '../past-years/past-year-loads.service.ts';
import { PastYearLoadQueries } from '../past-years/past-year-loads.query.ts';
import { LoadChecks } from '../past-years/planning/load-checks.service.ts';
import { LoadTaking } from '../past-years/taking/load-taking.service.ts';
import { databaseRefusal } from '../refusals/database-unavailable.ts';
import { Refusal } from '../refusals/refusal.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { SubmissionAccess } from '../submissions/submission-access.service.ts';
import { Versions } from '../submissions/versions/versions.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { TreeChanges } from '../tree-changes/tree-changes.service.ts';
import { verifyTotals } from './verification/verify-totals.ts';

/** One year of each era, and one between the years from which changes hold. */
const YEARS = [2020, 2022, 2024];
/** Years without a round: a supervisor brings in what counts of them. */
const PAST_YEARS = [2021, 2023];

/** So many applications, all of them answered: nothing is wrong with it. */
const figuresOf = (count: number): Record<string, number> =>
  Object.fromEntries(
    ['newlyReceived', 'disclosed', 'outcomesTotal'].flatMap((row) => [
      [`applications.${row}.naturalPerson`, count],
      [`applications.${row}.total`, count],
    ]),
  );

/** A report with nothing in its section five is no clean one. */
const PROBLEMS = '存在的问题：公开内容不够全面。改进措施：加强业务培训。';

/** How many steps are taken: TREE_STEPS=5000 for more of them. */
const STEPS = Number(process.env['TREE_STEPS'] ?? 192);
const TIMEOUT_MS = 60_000 + STEPS * 1_000;
const LANES = 3;
const STEPS_OF_A_LANE = 4;
/** Somebody who is told that something changed meanwhile looks again. */
const TRIES = 5;

/** What is done, with agencies by their place in the list of all there are. */
const step = fc.record({
  what: fc.oneof(
    { weight: 4, arbitrary: fc.constant('decide' as const) },
    { weight: 3, arbitrary: fc.constant('correct' as const) },
    { weight: 1, arbitrary: fc.constant('load' as const) },
    { weight: 1, arbitrary: fc.constant('acceptInBulk' as const) },
    { weight: 1, arbitrary: fc.constant('exempt' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom('change', 'reach', 'found', 'cover', 'merge', 'split', 'remove', 'abolish'),
    },
  ),
  agency: fc.nat(999),
  other: fc.nat(999),
  third: fc.nat(999),
  year: fc.integer({ min: 2020, max: 2025 }),
  either: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer Drawn> ? Drawn : never;

describe('the totals of a tree that several people change and correct while others decide', () => {
  let app: TestApp;
  let area: TestArea;
  let agencies: string[];
  let names = 0;
  const done = new Map<string, number>();

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    agencies = Object.values(area).filter((id) => id !== area.city);
    for (const parentId of [area.bureau, area.otherBureau, area.cityBureau])
      for (let count = 0; count < 2; count++) agencies.push(await found(parentId, 2019));
    for (const year of YEARS) {
      standAt(app, `${year + 1}-01-10T09:00`);
      await openTestRound(app, year);
      for (const agencyId of agencies) await report(agencyId, year);
    }
  });
  afterAll(() => app.close());

  const found = (parentId: string, fromYear: number) =>
    plantAgency(app, { name: `第${(names += 1)}中心`, kind: 'publicInstitution', parentId, fromYear });
  const administrator = () => callerAt('administrator', area.city);
  const supervisor = () => callerAt('supervisor', area.city);

  async function report(agencyId: string, year: number): Promise<void> {
    await handIn(app, agencyId, year, figuresOf(1 + agencies.indexOf(agencyId)), PROBLEMS);
    await app.nest
      .get(Decisions)
      .take(supervisor(), agencyId, year, 'accept', { version: 1, reason: OVER_OPEN });
  }

  async function decide(agencyId: string, year: number): Promise<void> {
    const [submission] = await app.database.query<{ state: string }[]>(
      'SELECT state FROM submission WHERE agency_id = $1 AND year = $2 AND latest_version IS NOT NULL',
      [agencyId, year],
    );
    const decisions = app.nest.get(Decisions);
    if (!submission) await report(agencyId, year);
    else if (submission.state === 'accepted')
      await decisions.take(supervisor(), agencyId, year, 'withdrawAcceptance', { reason: '重新核对数据' });
    else await decisions.take(supervisor(), agencyId, year, 'accept', { version: 1, reason: OVER_OPEN });
  }

  /** What came in from files for some agencies, looked at and confirmed as a person does it, all of it or nothing. */
  async function load(places: readonly number[], year: number): Promise<void> {
    const signal = new AbortController().signal;
    for (const agencyId of new Set(places.map(agencyAt))) {
      const task = await app.nest.get(SubmissionAccess).toLoad(supervisor(), agencyId, year);
      const [there] = await app.database.query<{ latest: number }[]>(
        'SELECT latest_version AS latest FROM submission WHERE agency_id = $1 AND year = $2',
        [agencyId, year],
      );
      const { agency } = task;
      await app.nest.get(Versions).commit(supervisor(), task, {
        basedOn: there?.latest ?? 0,
        source: 'broughtIn',
        reason: '按存档的年报补录',
        report: aReport({ agencyName: agency.name, year })
          .withAll(figuresOf(places.length + year))
          .build(),
        notices: [],
        original: null,
      });
    }
    const id = await app.nest.get(PastYearLoads).ofFiles(supervisor(), year);
    const checks = app.nest.get(LoadChecks);
    const checked = await checks.check(supervisor(), id, signal);
    await app.database.transaction((manager) => checks.keep(manager, id, checked));
    const { digest } = await app.nest.get(PastYearLoadQueries).one(supervisor(), id);
    await app.nest
      .get(PastYearLoads)
      .take(supervisor(), id, { digest: digest ?? '', reason: '按存档的年报补录' });
    const taker = { ...supervisor(), accountId: null };
    await app.database.transaction((manager) => app.nest.get(LoadTaking).take(manager, taker, id, signal));
  }

  /** The clean reports that wait, but for a sample. */
  async function acceptInBulk(year: number): Promise<void> {
    const bulk = await app.nest.get(BulkAcceptances).begin(supervisor(), { agencyId: area.city, year });
    const acceptor = { ...supervisor(), accountId: null };
    await app.nest.get(AcceptingInBulk).acceptAll(acceptor, bulk.id, new AbortController().signal);
  }

  /** Exempted from reporting, or, where it was, asked for its report again. */
  async function exempt(agencyId: string, year: number): Promise<void> {
    const about = { agencyId, year, what: 'exemption' as const };
    const [there] = await app.database.query<object[]>(
      `SELECT FROM round_arrangement WHERE agency_id = $1 AND year = $2 AND what = 'exemption'`,
      [agencyId, year],
    );
    const arrangements = app.nest.get(Arrangements);
    if (there) await arrangements.undo(supervisor(), about);
    else
      await arrangements.save(supervisor(), about, {
        submitOn: null,
        publishOn: null,
        until: null,
        reason: '机构改革，职能划转',
      });
  }

  const agencyAt = (place: number): string => agencies[place % agencies.length] ?? area.bureau;
  /** One of those founded last: others had changes already that holding from an earlier year would contradict. */
  const recentAt = (place: number): string => agencies.at(-1 - (place % 6)) ?? area.bureau;
  const seen = async (agencyId: string) => ({
    agencyId,
    revision: (await app.nest.get(AgencyTree).findLatest(agencyId))?.revision ?? 1,
  });
  const existing = (place: number) => ({ who: 'existing' as const, agencyId: agencyAt(place) });
  const newOne = (parentId: string) => ({
    who: 'founded' as const,
    name: `第${(names += 1)}中心`,
    kind: 'publicInstitution' as const,
    parentId,
    sector: null,
    code: null,
    aliases: [],
  });

  async function changeOf({ what, agency, other, third, year, either }: Step): Promise<TreeChange | null> {
    const isFromAYearOn = what === 'change' || what === 'merge' || what === 'split';
    const about = await seen(isFromAYearOn ? recentAt(agency) : agencyAt(agency));
    switch (what) {
      case 'change':
        return { what, ...about, fromYear: year, parentId: agencyAt(other) };
      case 'correct':
        return { what, ...about, year, parentId: either ? agencyAt(other) : area.district };
      case 'reach':
        // The years in which it was there: an abolition taken back among them.
        return either
          ? { what: 'correct', ...about, year, firstYear: year - 1 }
          : { what: 'correct', ...about, year, lastYear: other % 2 === 0 ? null : year };
      case 'abolish':
        return { what, ...about, lastYear: year, successorIds: either ? [agencyAt(other)] : [] };
      case 'merge':
        return {
          what,
          fromYear: year,
          agencies: [about, await seen(recentAt(other))],
          into: either ? existing(third) : newOne(area.district),
        };
      case 'split':
        return {
          what,
          ...about,
          fromYear: year,
          into: [newOne(area.otherDistrict), either ? existing(other) : newOne(area.district)],
          continues: third % 2 === 0,
        };
      case 'remove':
        return { what, ...about };
      default:
        return null;
    }
  }

  /** As people do it: looked at, and confirmed as it was seen. */
  async function carryOut(taken: Step): Promise<void> {
    const change = await changeOf(taken);
    if (!change) return;
    const changes = app.nest.get(TreeChanges);
    const { digest, besides } = await changes.preview(administrator(), change);
    const agencyId = await changes.carryOut(administrator(), change, { digest, besides });
    if (change.what === 'remove') agencies = agencies.filter((id) => id !== change.agencyId);
    else if (agencyId !== null && !agencies.includes(agencyId)) agencies.push(agencyId);
  }

  async function take(taken: Step): Promise<void> {
    const { what, agency, other, third, year, either } = taken;
    if (what === 'load') return load([agency, other, third], PAST_YEARS[year % PAST_YEARS.length] ?? year);
    if (what === 'exempt') return exempt(agencyAt(agency), YEARS[other % YEARS.length] ?? year);
    if (what === 'acceptInBulk') return acceptInBulk(YEARS[other % YEARS.length] ?? year);
    if (what === 'decide')
      return decide(either ? recentAt(agency) : agencyAt(agency), YEARS[other % YEARS.length] ?? year);
    if (what === 'found') {
      agencies.push(await found(agencyAt(agency), 2019));
      return;
    }
    if (what === 'cover')
      return app.nest
        .get(CoverageChanges)
        .cover(administrator(), either ? area.district : area.otherDistrict, {
          fromYear: year,
          coversArea: other % 2 === 0,
        });
    return carryOut(taken);
  }

  /** Refusals are answers, and nothing is done then; anything else is not. */
  async function tryTo(taken: Step, tries = TRIES): Promise<void> {
    try {
      await take(taken);
      done.set(taken.what, (done.get(taken.what) ?? 0) + 1);
    } catch (error) {
      // A lock that was waited for too long is answered too: DATABASE_BUSY, and nothing is done.
      const refusal = error instanceof Refusal ? error : databaseRefusal(error);
      if (!refusal) throw error;
      if (tries > 1 && /_MEANWHILE$|^AGENCY_CHANGED$/.test(refusal.code)) await tryTo(taken, tries - 1);
    }
  }

  const lane = fc.array(step, { minLength: STEPS_OF_A_LANE, maxLength: STEPS_OF_A_LANE });
  const lanes = fc.array(lane, { minLength: LANES, maxLength: LANES });

  it(
    `are what the accepted reports add up to, again and again in ${STEPS} steps taken by ${LANES} at once`,
    async () => {
      await fc.assert(
        fc.asyncProperty(lanes, async (together) => {
          await Promise.all(
            together.map(async (steps) => {
              for (const taken of steps) await tryTo(taken);
            }),
          );
          expect((await verifyTotals(app.database)).differences).toEqual([]);
          // What need not report does not count, whatever came first.
          const both = await app.database.query<object[]>(
            `SELECT agency_id, year FROM submission JOIN round_arrangement USING (agency_id, year)
             WHERE what = 'exemption' AND accepted_version IS NOT NULL`,
          );
          expect(both).toEqual([]);
        }),
        // What went wrong with several at once does not do so again with fewer.
        { numRuns: Math.ceil(STEPS / (LANES * STEPS_OF_A_LANE)), endOnFailure: true },
      );
      // Many are refused, as no tree or because somebody was first; a walk of refusals alone would say nothing.
      const taken = [...done.values()].reduce((sum, count) => sum + count, 0);
      expect(taken).toBeGreaterThan(STEPS / 8);
      if (process.env['TREE_STEPS']) console.log(Object.fromEntries(done));
    },
    TIMEOUT_MS,
  );
});
