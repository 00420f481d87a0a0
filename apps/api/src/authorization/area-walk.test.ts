import {
  type FigureSeries,
  type ImprovementSummary,
  ROUTES,
  type Role,
  roleMay,
  roleSchema,
  rolesThatMay,
  type SubmissionHistory,
  transitionSchema,
} from '@zhaojian/contract';
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { allRoutes, type DeclaredRoute } from '../testing/all-routes.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea } from '../testing/test-area.ts';
import { callerAt, handIn } from '../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { reportFile, uploadRequest } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

/** Years before and after the changes of 2024. */
const years = [2022, 2024];

/** 东示例区, 西示例区 and the city above them, and what is asked for: see the names. */
type Area = 'city' | 'east' | 'west';
type Target = 'east' | 'inside' | 'outside' | 'moved' | 'renamed' | 'abolished';
const targets: Target[] = ['east', 'inside', 'outside', 'moved', 'renamed', 'abolished'];
type Place = Area | Target;

/** To whose area an agency belonged in a year: what SubtreeScope has to find out, said here by hand. */
function areaOf(target: Target, year: number): Area | null {
  if (target === 'outside') return 'west';
  if (target === 'moved') return year < 2024 ? 'east' : 'west';
  if (target === 'abolished') return year <= 2022 ? 'east' : null;
  return 'east';
}
const newestArea = (target: Target): Area => areaOf(target, target === 'abolished' ? 2022 : 2024) ?? 'east';

const belongs = (asker: Place, target: Target, area: Area | null): boolean =>
  area !== null && (asker === 'city' || asker === area || asker === target);
const inYear = (asker: Place, target: Target, year: number) => belongs(asker, target, areaOf(target, year));
const byNewest = (asker: Place, target: Target) => belongs(asker, target, newestArea(target));
const inAnyYear = (asker: Place, target: Target) => years.some((year) => inYear(asker, target, year));

/** What a request is about, to fill in its address and body. */
interface Asked {
  agencyId: string;
  year: number;
  accountId: string;
  batchId: string;
}
type Call = (asked: Asked) => InjectOptions;

/** What a route has to answer, by what it is about. A new route is listed here, or the first test fails. */
type Expectation =
  | { about: 'nothing'; because: string }
  /** Everything in the asker's own area; the names of no others. */
  | { about: 'ownArea'; call: (year: number) => string }
  /** Found where the agency was in the asker's area in the year. */
  | { about: 'year'; call: Call; agencyAccounts?: 'subtree' }
  /** The years in which it was in the asker's area, and no others. */
  | { about: 'years'; call: Call; yearsIn: (answer: Response) => number[]; agencyAccounts?: 'subtree' }
  /** Found where the agency's latest placement is in the asker's area. */
  | { about: 'newest'; call: Call };

const get =
  (route: string): Call =>
  (asked) => ({ url: at(route, { ...asked, id: asked.agencyId, number: 1 }) });
const post =
  (route: string, payload: object): Call =>
  (asked) => ({
    method: 'POST',
    url: at(route, { ...asked, id: asked.agencyId }),
    payload,
  });
const asking =
  (route: string, more = ''): Call =>
  ({ agencyId, year }) => ({
    url: `${route}?agencyId=${agencyId}&year=${year}${more}`,
  });
const over =
  (route: string): Call =>
  ({ agencyId }) => ({
    url: `${route}?agencyId=${agencyId}&fromYear=2019&toYear=2025`,
  });
const ofBatch =
  (method: 'GET' | 'POST', route: string, payload?: object): Call =>
  ({ batchId }) => ({
    method,
    url: at(route, { id: batchId, itemId: batchId }),
    ...(payload && { payload }),
  });
const own = (because: string): Expectation => ({ about: 'nothing', because });
const seenRevision = 999;
const decision = { version: 99, reason: '请核对后再报' };

const EXPECTED: Readonly<Record<string, Expectation>> = {
  [`POST ${ROUTES.session}`]: own('signs in'),
  [`GET ${ROUTES.session}`]: { about: 'ownArea', call: () => ROUTES.session },
  [`DELETE ${ROUTES.session}`]: own('signs out'),
  [`PUT ${ROUTES.ownPassword}`]: own('the caller’s own password'),
  [`GET ${ROUTES.ownSessions}`]: own('the caller’s own sessions'),
  [`DELETE ${ROUTES.ownSession}`]: own('the caller’s own sessions'),

  [`GET ${ROUTES.accounts}`]: { about: 'ownArea', call: () => `${ROUTES.accounts}?pageSize=200` },
  [`POST ${ROUTES.accounts}`]: {
    about: 'newest',
    call: ({ agencyId }) => ({
      method: 'POST',
      url: ROUTES.accounts,
      payload: {
        username: 'taken',
        displayName: '示例',
        role: 'agency',
        agencyId,
        password: 'long enough a word',
      },
    }),
  },
  [`PATCH ${ROUTES.account}`]: {
    about: 'newest',
    call: ({ accountId }) => ({
      method: 'PATCH',
      url: at(ROUTES.account, { id: accountId }),
      payload: { displayName: '示例' },
    }),
  },
  [`DELETE ${ROUTES.accountSessions}`]: {
    about: 'newest',
    call: ({ accountId }) => ({ method: 'DELETE', url: at(ROUTES.accountSessions, { id: accountId }) }),
  },

  [`GET ${ROUTES.agencies}`]: { about: 'ownArea', call: (year) => `${ROUTES.agencies}?year=${year}` },
  [`GET ${ROUTES.agencySearch}`]: {
    about: 'ownArea',
    call: (year) => `${ROUTES.agencySearch}?year=${year}&search=${encodeURIComponent('示例')}`,
  },
  [`GET ${ROUTES.agency}`]: {
    about: 'year',
    call: ({ agencyId, year }) => ({ url: `${at(ROUTES.agency, { id: agencyId })}?year=${year}` }),
    agencyAccounts: 'subtree',
  },
  [`GET ${ROUTES.agencyYears}`]: {
    about: 'years',
    call: get(ROUTES.agencyYears),
    yearsIn: (answer) => {
      const spans = answer.json<{ spans?: { fromYear: number; toYear: number | null }[] }>().spans ?? [];
      return years.filter((year) =>
        spans.some(({ fromYear, toYear }) => fromYear <= year && (toYear ?? 9999) >= year),
      );
    },
    agencyAccounts: 'subtree',
  },
  [`POST ${ROUTES.agencies}`]: {
    about: 'newest',
    call: ({ agencyId }) => ({
      method: 'POST',
      url: ROUTES.agencies,
      payload: { name: '示例科', kind: 'department', fromYear: 2025, parentId: agencyId },
    }),
  },
  [`PATCH ${ROUTES.agency}`]: {
    about: 'newest',
    call: ({ agencyId }) => ({
      method: 'PATCH',
      url: at(ROUTES.agency, { id: agencyId }),
      payload: { revision: seenRevision, fromYear: 2025, sector: '教育' },
    }),
  },
  [`POST ${ROUTES.agencyAbolition}`]: {
    about: 'newest',
    call: post(ROUTES.agencyAbolition, { revision: seenRevision, lastYear: 2025 }),
  },

  [`GET ${ROUTES.collectionRounds}`]: own('the dates of everybody'),
  [`GET ${ROUTES.collectionRound}`]: own('the dates of everybody'),
  [`PUT ${ROUTES.collectionRound}`]: own('is for the top of the tree'),

  [`GET ${ROUTES.submissions}`]: { about: 'year', call: asking(ROUTES.submissions) },
  [`GET ${ROUTES.submissionHistory}`]: {
    about: 'years',
    call: get(ROUTES.submissionHistory),
    yearsIn: (answer) => yearsOf(answer.json<SubmissionHistory>()),
  },
  [`GET ${ROUTES.submission}`]: { about: 'year', call: get(ROUTES.submission) },
  [`GET ${ROUTES.reportTemplate}`]: { about: 'year', call: get(ROUTES.reportTemplate) },
  [`GET ${ROUTES.version}`]: { about: 'year', call: get(ROUTES.version) },
  [`GET ${ROUTES.original}`]: { about: 'year', call: get(ROUTES.original) },
  [`GET ${ROUTES.originalFile}`]: { about: 'year', call: get(ROUTES.originalFile) },
  [`POST ${ROUTES.versions}`]: {
    about: 'year',
    call: post(ROUTES.versions, { basedOn: 1, figures: {}, narratives: {}, reason: '改' }),
  },
  [`POST ${ROUTES.uploads}`]: {
    about: 'year',
    call: ({ agencyId, year }) => uploadRequest(agencyId, year, reportFile('东示例区教育局', year)),
  },
  ...Object.fromEntries(
    transitionSchema.options.map((transition): [string, Expectation] => [
      `POST ${ROUTES[transition]}`,
      { about: 'year', call: post(ROUTES[transition], decision) },
    ]),
  ),

  [`POST ${ROUTES.batchImports}`]: own('into the caller’s own area, each file with an agency of it'),
  [`GET ${ROUTES.batchImports}`]: { about: 'ownArea', call: (year) => `${ROUTES.batchImports}?year=${year}` },
  [`GET ${ROUTES.batchImport}`]: { about: 'year', call: ofBatch('GET', ROUTES.batchImport) },
  [`GET ${ROUTES.batchImportItems}`]: { about: 'year', call: ofBatch('GET', ROUTES.batchImportItems) },
  [`GET ${ROUTES.batchImportResult}`]: { about: 'year', call: ofBatch('GET', ROUTES.batchImportResult) },
  [`POST ${ROUTES.batchImportDecision}`]: {
    about: 'year',
    call: ofBatch('POST', ROUTES.batchImportDecision, { action: 'skip' }),
  },
  [`POST ${ROUTES.batchImportDecisions}`]: {
    about: 'year',
    call: ofBatch('POST', ROUTES.batchImportDecisions, { conflict: 'HAS_VERSION', action: 'skip', files: 9 }),
  },
  [`POST ${ROUTES.batchImportCancellation}`]: {
    about: 'year',
    call: ofBatch('POST', ROUTES.batchImportCancellation, {}),
  },

  [`GET ${ROUTES.progress}`]: { about: 'year', call: asking(ROUTES.progress) },
  [`GET ${ROUTES.figureSeries}`]: {
    about: 'years',
    call: over(ROUTES.figureSeries),
    yearsIn: (answer) =>
      yearsOf(answer.json<FigureSeries>().years.filter(({ figures }) => Object.keys(figures).length > 0)),
  },
  [`GET ${ROUTES.childFigures}`]: { about: 'year', call: asking(ROUTES.childFigures) },
  [`GET ${ROUTES.improvementItems}`]: { about: 'year', call: asking(ROUTES.improvementItems) },
  [`GET ${ROUTES.improvementSummary}`]: {
    about: 'years',
    call: over(ROUTES.improvementSummary),
    yearsIn: (answer) => yearsOf(answer.json<ImprovementSummary>()),
  },
  [`GET ${ROUTES.audit}`]: { about: 'ownArea', call: () => `${ROUTES.audit}?pageSize=200` },
  [`GET ${ROUTES.systemState}`]: own('the machine, for administrators at the top of the tree'),
  [`POST ${ROUTES.clearing}`]: own('the machine, for administrators at the top of the tree'),
  [`POST ${ROUTES.jobRetry}`]: own('the machine, for administrators at the top of the tree'),
  [`GET ${ROUTES.health}`]: own('whether the platform is up'),
};

const yearsOf = (rows: readonly { year: number }[]): number[] =>
  years.filter((year) => rows.some((row) => row.year === year));

/** The routes about one thing, with what they have to answer. */
function about<About extends Expectation['about']>(what: About) {
  return Object.entries(EXPECTED).filter(
    (entry): entry is [string, Extract<Expectation, { about: About }>] => entry[1].about === what,
  );
}

const NOT_SEEN = ['AGENCY_NOT_FOUND', 'AGENCY_NOT_IN_YEAR', 'BATCH_IMPORT_NOT_FOUND', 'ACCOUNT_NOT_FOUND'];

/** Whether the answer speaks of what was asked for: also a refusal that says why not now. */
const isSeen = (answer: Response): boolean => {
  if (answer.statusCode < 300) return true;
  const { code } = answer.json<{ code: string }>();
  expect(['INVALID_INPUT', 'INTERNAL', 'ROLE_NOT_ALLOWED']).not.toContain(code);
  return !NOT_SEEN.includes(code);
};

describe('every route keeps to the caller’s area, year by year', () => {
  let app: TestApp;
  let routes: DeclaredRoute[];
  let ids: Record<Place, string>;
  const accounts = new Map<Target, string>();
  const batches = new Map<string, string>();
  const clients = new Map<string, TestClient>();

  async function as(role: Role, place: Place): Promise<TestClient> {
    const key = `${role} ${place}`;
    const client = clients.get(key) ?? (await signedIn(app, role, ids[place]));
    clients.set(key, client);
    return client;
  }

  beforeAll(async () => {
    app = await createTestApp();
    routes = allRoutes(app);
    const area = await plantTestArea(app);
    const department = (name: string) =>
      plantAgency(app, { name, kind: 'department', parentId: area.district });
    ids = {
      city: area.city,
      east: area.district,
      west: area.otherDistrict,
      inside: area.bureau,
      outside: area.otherBureau,
      moved: area.township,
      renamed: await department('东示例区文化局'),
      abolished: await department('东示例区旅游局'),
    };
    for (const year of years) {
      standAt(app, `${year + 1}-01-10T09:00`);
      await openTestRound(app, year);
      for (const target of targets.filter((each) => areaOf(each, year))) {
        await handIn(app, ids[target], year, {}, '存在的主要问题：网站栏目维护不到位。');
        const supervisor = callerAt('supervisor', ids[target]);
        await app.nest.get(Decisions).take(supervisor, ids[target], year, 'accept', { version: 1 });
      }
      if (year === 2022) await reform(area.otherDistrict);
    }
    standAt(app, '2025-06-01T09:00');
    for (const target of targets) {
      accounts.set(target, (await signedIn(app, 'agency', ids[target])).accountId);
      for (const year of years) batches.set(`${target} ${year}`, await plantBatch(ids[target], year));
    }
  });
  afterAll(() => app.close());

  async function reform(west: string): Promise<void> {
    const changes = app.nest.get(AgencyChanges);
    await changes.change(thePlatform, ids.moved, { fromYear: 2024, parentId: west });
    await changes.change(thePlatform, ids.renamed, { fromYear: 2024, name: '东示例区文化和旅游局' });
    await changes.abolish(thePlatform, ids.abolished, 2022);
  }

  async function plantBatch(agencyId: string, year: number): Promise<string> {
    const [batch] = await app.database.query<{ id: string }[]>(
      `INSERT INTO batch_import (year, agency_id, agency_name, agency_path, created_by, created_at, state)
       VALUES ($1, $2, '', '', '{"accountId": null, "displayName": "测试", "address": null}', now(), 'finished')
       RETURNING id`,
      [year, agencyId],
    );
    return batch?.id ?? '';
  }

  const named = ({ method, path }: DeclaredRoute) => `${method} ${path}`;
  const asked = (target: Target, year: number): Asked => ({
    agencyId: ids[target],
    year,
    accountId: accounts.get(target) ?? '',
    batchId: batches.get(`${target} ${year}`) ?? '',
  });
  /** Each role that has what the route needs. */
  const rolesOf = ({ access }: DeclaredRoute): readonly Role[] => {
    if (!access || access === 'public') return [];
    return access === 'everyone' ? roleSchema.options : rolesThatMay(access);
  };
  /** Whose reports are not those of an area asks for its own agency and, where it sees a report at all, for no other. */
  const sees = (role: Role, asker: Place, target: Target, subtree: boolean, seen: boolean): boolean =>
    seen && (roleMay(role, 'report.readArea') || subtree || asker === target);

  /** The names that an area may not learn, at any time. */
  const strange = (asker: Place): string[] => {
    const names: Record<Exclude<Place, 'moved'>, string> = {
      city: '示例市人民政府',
      east: '东示例区人民政府',
      west: '西示例区人民政府',
      inside: '东示例区教育局',
      outside: '西示例区教育局',
      renamed: '东示例区文化',
      abolished: '东示例区旅游局',
    };
    return Object.entries(names)
      .filter(([place]) => place !== asker && asker !== 'city')
      .filter(
        ([place]) =>
          place === 'city' || place === 'east' || place === 'west' || !inAnyYear(asker, place as Target),
      )
      .map(([, name]) => name);
  };
  const learned = (asker: Place, answer: Response): string[] =>
    strange(asker).filter((name) => answer.body.includes(name));

  const askers = ['city', 'east', 'west', 'moved', 'renamed', 'abolished'] as const;
  /** Each who may call the route: from above, from both areas, and from the agencies that something happened to. */
  const callersOf = (key: string) => {
    const route = routes.find((candidate) => named(candidate) === key);
    if (!route) throw new Error(`there is no route ${key}`);
    return rolesOf(route).flatMap((role) => askers.map((asker) => ({ role, asker })));
  };
  const told = ({ statusCode, body }: Response) => `${statusCode} ${body.slice(0, 120)}`;

  it('and says here what it is about', () => {
    expect(routes.map(named).toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  it.each(about('ownArea'))('%s names nobody above or beside the area', async (key, { call }) => {
    const wrong: string[] = [];
    for (const { role, asker } of callersOf(key)) {
      for (const year of years) {
        const answer = await (await as(role, asker)).get(call(year));
        const names = learned(asker, answer);
        if (!isSeen(answer) && asker !== 'abolished') wrong.push(`${role} of ${asker}: ${told(answer)}`);
        if (names.length > 0) wrong.push(`tells ${role} of ${asker} of ${names.join('、')}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(about('years'))(
    '%s tells of the years in which the agency was in the area, and no others',
    async (key, { call, yearsIn, agencyAccounts }) => {
      const wrong: string[] = [];
      for (const { role, asker } of callersOf(key)) {
        for (const target of targets) {
          const answer = await (await as(role, asker)).send(call(asked(target, 2024)));
          const found = isSeen(answer) ? yearsIn(answer) : [];
          const expected = years.filter((year) =>
            sees(role, asker, target, agencyAccounts === 'subtree', inYear(asker, target, year)),
          );
          const who = `${target} for ${role} of ${asker}`;
          if (found.join() !== expected.join()) wrong.push(`${who}: ${found.join()} not ${expected.join()}`);
          const names = learned(asker, answer);
          if (names.length > 0) wrong.push(`${who}: tells of ${names.join('、')}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(about('year'))(
    '%s finds what was in the area in the year',
    async (key, { call, agencyAccounts }) => {
      const wrong: string[] = [];
      for (const { role, asker } of callersOf(key)) {
        for (const target of targets) {
          for (const year of years) {
            const answer = await (await as(role, asker)).send(call(asked(target, year)));
            const seen = inYear(asker, target, year);
            const expected = sees(role, asker, target, agencyAccounts === 'subtree', seen);
            const who = `${target} in ${year} for ${role} of ${asker}`;
            if (isSeen(answer) !== expected) wrong.push(`${who}: ${told(answer)}`);
            const names = learned(asker, answer);
            if (names.length > 0) wrong.push(`${who}: tells of ${names.join('、')}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(about('newest'))('%s finds what stands in the area now', async (key, { call }) => {
    const wrong: string[] = [];
    for (const { role, asker } of callersOf(key)) {
      for (const target of targets) {
        const answer = await (await as(role, asker)).send(call(asked(target, 2024)));
        const who = `${target} for ${role} of ${asker}`;
        if (isSeen(answer) !== byNewest(asker, target)) wrong.push(`${who}: ${told(answer)}`);
        const names = learned(asker, answer);
        if (names.length > 0) wrong.push(`${who}: tells of ${names.join('、')}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
