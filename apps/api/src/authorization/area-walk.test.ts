import { type Role, roleMay, roleSchema, rolesThatMay } from '@zhaojian/contract';
import type { LightMyRequestResponse as Response } from 'fastify';
import { allRoutes, type DeclaredRoute } from '../testing/routes/all-routes.ts';
import { ReformedArea } from './testing/reformed-area.ts';
import { about, EXPECTED } from './testing/what-routes-are-about.ts';
import {
  byNewest,
  inYear,
  namesKeptFrom,
  type Place,
  type Target,
  targets,
  years,
} from './testing/who-was-where.ts';

const NOT_SEEN = [
  'AGENCY_NOT_FOUND',
  'AGENCY_NOT_IN_YEAR',
  'BATCH_IMPORT_NOT_FOUND',
  'PAST_YEAR_LOAD_NOT_FOUND',
  'ACCOUNT_NOT_FOUND',
  'BULK_ACCEPTANCE_NOT_FOUND',
];

/** Whether the answer speaks of what was asked for: also a refusal that says why not now. */
const isSeen = (answer: Response): boolean => {
  if (answer.statusCode < 300) return true;
  const { code } = answer.json<{ code: string }>();
  expect(['INVALID_INPUT', 'INTERNAL', 'ROLE_NOT_ALLOWED']).not.toContain(code);
  return !NOT_SEEN.includes(code);
};

describe('every route keeps to the caller’s area, year by year', () => {
  let area: ReformedArea;
  let routes: DeclaredRoute[];
  beforeAll(async () => {
    area = await ReformedArea.open();
    routes = allRoutes(area.app);
  });
  afterAll(() => area.close());

  const named = ({ method, path }: DeclaredRoute) => `${method} ${path}`;
  /** Each role that has what the route needs. */
  const rolesOf = ({ access }: DeclaredRoute): readonly Role[] => {
    if (!access || access === 'public') return [];
    return access === 'everyone' ? roleSchema.options : rolesThatMay(access);
  };
  /** Callers who look over an area: its reports, or only their states. */
  const overArea = (role: Role): boolean =>
    roleMay(role, 'report.readArea') || roleMay(role, 'collection.oversee');
  /** Those who do not ask for their own agency and, where they see a report at all, for no other. */
  const sees = (role: Role, asker: Place, target: Target, subtree: boolean, seen: boolean): boolean =>
    seen && (overArea(role) || subtree || asker === target);

  const learned = (asker: Place, answer: Response): string[] =>
    namesKeptFrom(asker).filter((name) => answer.body.includes(name));

  const askers = ['city', 'east', 'west', 'moved', 'renamed', 'abolished', 'merged', 'outside'] as const;
  /** Each who may call the route: from above, from both areas, and from the agencies that something happened to or that went on. */
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
        const answer = await (await area.as(role, asker)).get(call(year));
        const names = learned(asker, answer);
        if (!isSeen(answer) && asker !== 'abolished' && asker !== 'merged')
          wrong.push(`${role} of ${asker}: ${told(answer)}`);
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
          const answer = await (await area.as(role, asker)).send(call(area.asked(target, 2024)));
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
            const answer = await (await area.as(role, asker)).send(call(area.asked(target, year)));
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

  it.each(about('newest'))('%s finds what is in the area now', async (key, { call }) => {
    const wrong: string[] = [];
    for (const { role, asker } of callersOf(key)) {
      for (const target of targets) {
        const answer = await (await area.as(role, asker)).send(call(area.asked(target, 2024)));
        const who = `${target} for ${role} of ${asker}`;
        if (isSeen(answer) !== byNewest(asker, target)) wrong.push(`${who}: ${told(answer)}`);
        const names = learned(asker, answer);
        if (names.length > 0) wrong.push(`${who}: tells of ${names.join('、')}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
