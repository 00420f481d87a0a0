import {
  type AgencyDetail,
  type AgencyYears,
  type AuditPage,
  type FigureSeries,
  type FoundAgency,
  ROUTES,
  type TreeChange,
  type TreeChangePreview,
} from '@zhaojian/contract';
import { Accounts } from '../accounts/accounts.service.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { thePlatform } from '../audit/audit-record.service.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { verifyTotals } from '../statistics/verification/verify-totals.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { SavedVersions } from '../submissions/entering/saved-versions.service.ts';
import { aLetter } from '../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { allFigures } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';

const received = 'applications.newlyReceived.total';
const forward = 'applications.carriedForward.total';
const over = 'applications.carriedOver.total';

describe('the tree put right', () => {
  let app: TestApp;
  let area: TestArea;
  let city: TestClient;

  /** 东示例区教育局 reports 60, 西示例区教育局 7, 一号镇 3 in 2023 and 2025; all is accepted. */
  beforeEach(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    city = await signedIn(app, 'administrator', area.city);
    for (const year of [2023, 2025]) {
      standAt(app, `${year + 1}-01-10T09:00`);
      await openTestRound(app, year);
      await report(area.bureau, year, { [received]: 60, [forward]: 3 });
      await report(area.otherBureau, year, { [received]: 7 });
      await report(area.township, year, { [received]: 3, [forward]: 4 });
    }
  });
  afterEach(() => app.close());

  async function report(agencyId: string, year: number, figures: Record<string, number>): Promise<void> {
    await handIn(app, agencyId, year, figures);
    await app.nest
      .get(Decisions)
      .take(callerAt('supervisor', area.city), agencyId, year, 'accept', { version: 1, reason: OVER_OPEN });
  }
  const seenOf = async (agencyId: string) => ({
    agencyId,
    revision: (await app.nest.get(AgencyTree).findLatest(agencyId))?.revision ?? 1,
  });
  const preview = (change: object, client = city) => client.post(ROUTES.treeChangePreview, { change });
  const send = (change: object, seen?: object, client = city) =>
    client.post(ROUTES.treeChanges, { change, ...(seen && { seen }) });
  const codeOf = (answer: { json<T>(): T }) => answer.json<{ code?: string }>().code ?? 'done';
  /** Looks at what it does, confirms that, and makes it. */
  async function confirm(change: object, client = city): Promise<string | null> {
    const answered = await preview(change, client);
    const { digest, besides } = answered.json<TreeChangePreview>();
    const answer = await send(change, { digest, besides }, client);
    expect([answer.statusCode, answer.body]).toEqual([200, expect.anything()]);
    return answer.json<{ agencyId: string | null }>().agencyId;
  }
  const totals = async (agencyId: string) =>
    Object.fromEntries(
      (await city.get(`${ROUTES.figureSeries}?agencyId=${agencyId}&fromYear=2023&toYear=2025`))
        .json<FigureSeries>()
        .years.map(({ year, figures }) => [year, figures[received] ?? null]),
    );
  async function openNextRound(): Promise<void> {
    standAt(app, '2027-01-10T09:00');
    await openTestRound(app, 2026);
  }
  /** What should have been carried over in 2026, where it is found that something else was. */
  async function carriedOver(agencyId: string, total: number, basedOn = 0): Promise<(number | null)[]> {
    const { findings } = await app.nest
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
  const differences = async () => (await verifyTotals(app.database)).differences;
  const place = async (agencyId: string, year: number) => {
    const agency = await app.nest.get(AgencyTree).find(agencyId, year);
    return agency && [agency.name, agency.kind, agency.parentId];
  };

  describe('an agency that becomes a government', () => {
    const coverage = async (agencyId: string) =>
      (await city.get(`${at(ROUTES.agency, { id: agencyId })}?year=2025`)).json<AgencyDetail>().coverage;
    const kinds: readonly (readonly [string, object])[] = [
      ['is changed', { what: 'change', fromYear: 2025 }],
      ['is put right', { what: 'correct', year: 2025 }],
    ];

    it.each(kinds)('has to say what its report covers where it %s', async (_, change) => {
      const wanted = { ...change, ...(await seenOf(area.township)), kind: 'government' };
      for (const answer of [await preview(wanted), await send(wanted)])
        expect(answer.json()).toMatchObject({
          code: 'COVERAGE_UNSAID',
          message: expect.stringMatching(/一号镇.*全辖区.*作为公布数，不与下级重复相加.*只有本机关/),
        });
      expect(await place(area.township, 2025)).toMatchObject([expect.anything(), 'township', area.district]);
    });

    it('covers its area from the year on in which it is one, with its totals', async () => {
      await confirm({
        what: 'change',
        ...(await seenOf(area.township)),
        fromYear: 2025,
        kind: 'government',
        coversArea: true,
      });
      expect(await coverage(area.township)).toEqual([
        { fromYear: null, coversArea: false },
        { fromYear: 2025, coversArea: true },
      ]);
      expect(await totals(area.district)).toEqual({ 2023: 63, 2024: null, 2025: 60 });
      expect(await differences()).toEqual([]);
    });

    it('covers it in all the years that were put right, and in those alone', async () => {
      await confirm({
        what: 'change',
        ...(await seenOf(area.township)),
        fromYear: 2025,
        kind: 'developmentZone',
      });
      await confirm({
        what: 'correct',
        ...(await seenOf(area.township)),
        year: 2023,
        kind: 'government',
        coversArea: true,
      });
      expect(await coverage(area.township)).toEqual([
        { fromYear: null, coversArea: true },
        { fromYear: 2025, coversArea: false },
      ]);
      expect(await totals(area.district)).toEqual({ 2023: 60, 2024: null, 2025: 63 });
      expect(await differences()).toEqual([]);
    });
  });

  describe('a correction', () => {
    it('of a parent says that it was there in all the years that said otherwise, and moves its totals in each', async () => {
      const change = {
        what: 'correct',
        ...(await seenOf(area.township)),
        year: 2025,
        parentId: area.otherDistrict,
      };
      const { effects, asks } = (await preview(change)).json<TreeChangePreview>();
      expect(asks).toBe(true);
      expect(
        effects.map(({ year, agencyName, reports }) => [year, agencyName, reports.before, reports.after]),
      ).toEqual(
        expect.arrayContaining([
          [2023, '东示例区人民政府', 2, 1],
          [2023, '西示例区人民政府', 1, 2],
          [2025, '东示例区人民政府', 2, 1],
        ]),
      );
      expect(codeOf(await send(change))).toBe('TOTALS_NOT_CONFIRMED');
      expect(await totals(area.district)).toMatchObject({ 2023: 63, 2025: 63 });
      await confirm(change);
      expect(await totals(area.district)).toMatchObject({ 2023: 60, 2025: 60 });
      expect(await totals(area.otherDistrict)).toMatchObject({ 2023: 10, 2025: 10 });
      expect(await place(area.township, 2019)).toEqual([
        '东示例区一号镇人民政府',
        'township',
        area.otherDistrict,
      ]);
      expect(await differences()).toEqual([]);
    });

    it('of a name or a kind leaves the years alone that had another', async () => {
      await confirm({
        what: 'change',
        ...(await seenOf(area.bureau)),
        fromYear: 2024,
        name: '东示例区教体局',
        kind: 'publicInstitution',
      });
      await confirm({
        what: 'correct',
        ...(await seenOf(area.bureau)),
        year: 2021,
        name: '东示例区教育委员会',
      });
      expect((await place(area.bureau, 2020))?.[0]).toBe('东示例区教育委员会');
      expect((await place(area.bureau, 2023))?.slice(0, 2)).toEqual(['东示例区教育委员会', 'department']);
      expect((await place(area.bureau, 2024))?.slice(0, 2)).toEqual(['东示例区教体局', 'publicInstitution']);
      await confirm({ what: 'correct', ...(await seenOf(area.bureau)), year: 2025, kind: 'department' });
      expect((await place(area.bureau, 2024))?.slice(0, 2)).toEqual(['东示例区教体局', 'department']);
    });

    it('of the first year takes accepted reports out of totals, or brings them back, only when that was seen', async () => {
      const later = { what: 'correct', ...(await seenOf(area.bureau)), year: 2025, firstYear: 2024 };
      const shown = (await preview(later)).json<TreeChangePreview>();
      expect(shown.left).toEqual([
        { agencyId: area.bureau, agencyName: '东示例区教育局', year: 2023, state: 'accepted' },
      ]);
      await confirm(later);
      expect(await totals(area.city)).toMatchObject({ 2023: 10, 2025: 70 });
      expect(await differences()).toEqual([]);
      await confirm({ what: 'correct', ...(await seenOf(area.bureau)), year: 2025, firstYear: 2019 });
      expect(await totals(area.city)).toMatchObject({ 2023: 70, 2025: 70 });
      expect(await differences()).toEqual([]);
    });

    it('of the last year undoes an abolition', async () => {
      await confirm({
        what: 'abolish',
        ...(await seenOf(area.bureau)),
        lastYear: 2024,
        successorIds: [area.township],
      });
      expect(await totals(area.city)).toMatchObject({ 2025: 10 });
      await confirm({ what: 'correct', ...(await seenOf(area.bureau)), year: 2023, lastYear: null });
      expect(await totals(area.city)).toMatchObject({ 2025: 70 });
      expect(await differences()).toEqual([]);
      const years = (await city.get(at(ROUTES.agencyYears, { id: area.township }))).json<AgencyYears>();
      expect(years.predecessors).toEqual([]);
    });

    it.each([
      ['a circle', 'district', { parentId: 'bureau' }, 'MOVE_BELOW_ITSELF'],
      ['itself as its parent', 'bureau', { parentId: 'bureau' }, 'MOVE_BELOW_ITSELF'],
      ['a first year before its parent’s', 'bureau', { parentId: 'young' }, 'PARENT_NOT_IN_YEAR'],
      ['a parent that was abolished', 'bureau', { parentId: 'old' }, 'PARENT_ABOLISHED'],
      ['a name that a neighbour has', 'bureau', { name: '东示例区一号镇人民政府' }, 'AGENCY_NAME_TAKEN'],
      ['a first year after that of what is below it', 'district', { firstYear: 2022 }, 'AGENCY_HAS_CHILDREN'],
      ['a last year before the first', 'bureau', { lastYear: 2020, firstYear: 2022 }, 'NO_YEARS_LEFT'],
      ['an agency that is not there', 'bureau', { parentId: 'nobody' }, 'AGENCY_NOT_FOUND'],
    ] as const)('is refused %s, in words', async (_, who, wanted, code) => {
      const ids: Record<string, string> = { ...area, nobody: '00000000-0000-4000-8000-00000000dead' };
      ids['young'] = await plantAgency(app, {
        name: '示例新区管委会',
        kind: 'developmentZone',
        parentId: area.city,
        fromYear: 2022,
      });
      ids['old'] = await plantAgency(app, { name: '示例旧局', kind: 'department', parentId: area.city });
      await confirm({ what: 'abolish', ...(await seenOf(ids['old'])), lastYear: 2020, successorIds: [] });
      const answer = await preview({
        what: 'correct',
        ...(await seenOf(area[who])),
        year: 2025,
        ...wanted,
        ...('parentId' in wanted && { parentId: ids[wanted.parentId] }),
      });
      expect(codeOf(answer)).toBe(code);
      expect(answer.json<{ message: string }>().message).toMatch(/^[^A-Z]+。$/);
    });

    it('is for the years only in which the agency was in the area', async () => {
      await confirm({
        what: 'change',
        ...(await seenOf(area.township)),
        fromYear: 2024,
        parentId: area.otherDistrict,
      });
      const west = await signedIn(app, 'administrator', area.otherDistrict);
      const wanted = { what: 'correct', ...(await seenOf(area.township)), name: '西示例区一号镇' };
      expect(codeOf(await preview({ ...wanted, year: 2021 }, west))).toBe('AGENCY_ELSEWHERE');
      const own = {
        what: 'correct',
        ...(await seenOf(area.otherDistrict)),
        year: 2025,
        name: '西示例县人民政府',
      };
      expect(codeOf(await preview(own, west))).toBe('OWN_AGENCY_LOCKED');
    });
  });

  describe('a merger', () => {
    const merge = async (into: object, fromYear = 2024): Promise<object> => ({
      what: 'merge',
      fromYear,
      agencies: [await seenOf(area.bureau), await seenOf(area.township)],
      into,
    });

    it('into a new agency ends the others, takes what is below them along, and is found by their names', async () => {
      const below = await plantAgency(app, {
        name: '考试中心',
        kind: 'publicInstitution',
        parentId: area.bureau,
      });
      const merged = await confirm(
        await merge({ who: 'founded', name: '东示例区教镇局', kind: 'department', parentId: area.district }),
      );
      expect(await place(area.bureau, 2023)).toBeDefined();
      expect(await place(area.bureau, 2024)).toBeUndefined();
      expect((await place(below, 2024))?.[2]).toBe(merged);
      expect((await place(below, 2023))?.[2]).toBe(area.bureau);
      // Their reports of 2025 were accepted although they are no more.
      expect(await totals(area.district)).toMatchObject({ 2023: 63, 2025: null });
      expect(await differences()).toEqual([]);

      const found = (
        await city.get(`${ROUTES.agencySearch}?search=${encodeURIComponent('东示例区教育局')}&year=2025`)
      ).json<FoundAgency[]>();
      expect(found.map(({ name, formerName }) => [name, formerName])).toEqual([
        ['东示例区教镇局', '东示例区教育局'],
      ]);
      const years = (await city.get(at(ROUTES.agencyYears, { id: merged ?? '' }))).json<AgencyYears>();
      expect(years.predecessors.map(({ name, fromYear }) => [name, fromYear]).toSorted()).toEqual([
        ['东示例区一号镇人民政府', 2024],
        ['东示例区教育局', 2024],
      ]);
      const { items } = (await city.get(`${ROUTES.audit}?action=agency.merged`)).json<AuditPage>();
      expect(items.map(({ agencyName }) => agencyName)).toEqual(
        expect.arrayContaining(['东示例区教镇局', '东示例区教育局', '东示例区一号镇人民政府']),
      );
      expect(items.map(({ details }) => details['into'] ?? details['merged'])).toEqual(
        expect.arrayContaining(['东示例区教镇局', ['东示例区教育局', '东示例区一号镇人民政府']]),
      );
    });

    it('into one of them leaves that one as it is', async () => {
      expect(await confirm(await merge({ who: 'existing', agencyId: area.bureau }))).toBe(area.bureau);
      expect(await place(area.bureau, 2025)).toBeDefined();
      expect(await place(area.township, 2024)).toBeUndefined();
      expect(await totals(area.district)).toMatchObject({ 2023: 63, 2025: 60 });
      expect(await differences()).toEqual([]);
    });

    it('is checked against what all of them carried forward', async () => {
      await confirm(await merge({ who: 'existing', agencyId: area.bureau }, 2026));
      await openNextRound();
      expect(await carriedOver(area.bureau, 3)).toEqual([7]);
      expect(await carriedOver(area.bureau, 7, 1)).toEqual([]);
    });

    it('is not checked against the others alone where what the one that was there carried forward does not count yet', async () => {
      await confirm(await merge({ who: 'existing', agencyId: area.bureau }, 2026));
      await app.database.query(
        `UPDATE submission SET state = 'submitted', accepted_version = NULL WHERE agency_id = $1 AND year = 2025`,
        [area.bureau],
      );
      await openNextRound();
      expect(await carriedOver(area.bureau, 7)).toEqual([]);
    });

    it.each([
      [
        'an unknown successor',
        { who: 'existing', agencyId: '00000000-0000-4000-8000-00000000dead' },
        'SUCCESSOR_NOT_FOUND',
      ],
      [
        'a parent that is not there',
        {
          who: 'founded',
          name: '新局',
          kind: 'department',
          parentId: '00000000-0000-4000-8000-00000000dead',
        },
        'AGENCY_NOT_FOUND',
      ],
    ])('is refused %s', async (_, into, code) => {
      expect(codeOf(await preview(await merge(into)))).toBe(code);
    });

    it('is refused before one of them was there, and with nobody to merge', async () => {
      expect(codeOf(await preview(await merge({ who: 'existing', agencyId: area.bureau }, 2019)))).toBe(
        'AGENCY_NOT_YET_FOUNDED',
      );
      const alone = { what: 'merge', fromYear: 2024, agencies: [await seenOf(area.bureau)] };
      expect(codeOf(await preview({ ...alone, into: { who: 'existing', agencyId: area.bureau } }))).toBe(
        'NOTHING_TO_MERGE',
      );
    });
  });

  it('a split founds its successors, and the last of them is checked against what the others left', async () => {
    const founded = (name: string) => ({ who: 'founded', name, kind: 'department', parentId: area.district });
    const first = await confirm({
      what: 'split',
      ...(await seenOf(area.bureau)),
      fromYear: 2026,
      continues: false,
      into: [founded('东示例区基教局'), founded('东示例区高教局')],
    });
    const years = (await city.get(at(ROUTES.agencyYears, { id: area.bureau }))).json<AgencyYears>();
    expect(years).toMatchObject({ ends: 'abolished', successors: [{ fromYear: 2026 }, { fromYear: 2026 }] });
    expect((await place(first ?? '', 2026))?.[0]).toBe('东示例区基教局');
    expect(await place(first ?? '', 2025)).toBeUndefined();
    expect(await differences()).toEqual([]);

    await openNextRound();
    const last = years.successors.find(({ agencyId }) => agencyId !== first)?.agencyId ?? '';
    expect(await carriedOver(last, 9)).toEqual([]);
    await report(first ?? '', 2026, { [over]: 1 });
    expect(await carriedOver(last, 9, 1)).toEqual([2]);
  });

  describe('an abolition', () => {
    it('names who goes on with it, and gives what is below it to them', async () => {
      const { statusCode } = await preview({
        what: 'abolish',
        ...(await seenOf(area.bureau)),
        lastYear: 2025,
      });
      expect(statusCode).toBe(400);
      await confirm({
        what: 'abolish',
        ...(await seenOf(area.district)),
        lastYear: 2025,
        successorIds: [area.otherDistrict],
      });
      expect((await place(area.bureau, 2026))?.[2]).toBe(area.otherDistrict);
      const own = {
        what: 'abolish',
        ...(await seenOf(area.bureau)),
        lastYear: 2026,
        successorIds: [area.bureau],
      };
      expect(codeOf(await preview(own))).toBe('SUCCEEDS_ITSELF');
    });

    it('is refused when the totals became others since they were seen', async () => {
      const change = { what: 'abolish', ...(await seenOf(area.bureau)), lastYear: 2024, successorIds: [] };
      const { digest, besides, effects } = (await preview(change)).json<TreeChangePreview>();
      expect(effects.map(({ reports }) => reports.before - reports.after)).toEqual([1, 1, 1]);
      await app.nest
        .get(Decisions)
        .take(callerAt('supervisor', area.city), area.township, 2025, 'withdrawAcceptance', {
          reason: '重新核对',
        });
      expect(codeOf(await send(change, { digest, besides }))).toBe('TOTALS_CHANGED_MEANWHILE');
      expect(await place(area.bureau, 2025)).toBeDefined();
    });

    it('asks also about a report that is not accepted yet', async () => {
      await handIn(app, area.cityBureau, 2025, { [received]: 5 });
      const change = {
        what: 'abolish',
        ...(await seenOf(area.cityBureau)),
        lastYear: 2024,
        successorIds: [],
      };
      expect((await preview(change)).json()).toMatchObject({
        asks: true,
        effects: [],
        left: [{ agencyName: '示例市教育局', year: 2025, state: 'submitted' }],
      });
      expect(codeOf(await send(change))).toBe('TREE_CHANGE_NOT_CONFIRMED');
    });
  });

  describe('an agency made by mistake', () => {
    let mistake: string;
    beforeEach(async () => {
      mistake = await plantAgency(app, { name: '示例误建局', kind: 'department', parentId: area.district });
    });
    const draftOf = (agencyId: string, basedOn = 0) =>
      app.nest.get(SavedVersions).save(callerAt('agency', agencyId), agencyId, 2025, {
        basedOn,
        figures: allFigures(2025, {}),
        narratives: {},
        takenOver: null,
        reason: basedOn === 0 ? null : '更正测试用的数字',
      });
    const remove = async (more = {}): Promise<object> => ({
      what: 'remove',
      ...(await seenOf(mistake)),
      ...more,
    });

    it('is removed with what is below it, after a question, and stays in the record', async () => {
      await plantAgency(app, { name: '误建科', kind: 'department', parentId: mistake });
      const shown = (await preview(await remove())).json<TreeChangePreview>();
      expect(shown.removed.map(({ agencyName }) => agencyName)).toEqual(['示例误建局', '误建科']);
      expect(codeOf(await send(await remove()))).toBe('TREE_CHANGE_NOT_CONFIRMED');
      await confirm(await remove());
      expect(codeOf(await city.get(at(ROUTES.agency, { id: mistake })))).toBe('AGENCY_NOT_FOUND');
      const { items } = (await city.get(`${ROUTES.audit}?action=agency.removed`)).json<AuditPage>();
      expect(items[0]).toMatchObject({
        agencyName: '示例误建局',
        details: { removed: ['示例误建局', '误建科'] },
      });
      expect(
        await plantAgency(app, { name: '示例误建局', kind: 'department', parentId: area.district }),
      ).toBeDefined();
    });

    it.each([
      ['move', false],
      ['disable', true],
    ])('has its accounts moved or disabled: %s', async (accounts, disabled) => {
      const { accountId } = await signedIn(app, 'agency', mistake);
      expect(codeOf(await preview(await remove()))).toBe('ACCOUNTS_REMAIN');
      expect((await preview(await remove({ accounts }))).json<TreeChangePreview>().accounts).toHaveLength(1);
      await confirm(await remove({ accounts }));
      const [account] = await app.database.query<object[]>(
        'SELECT agency_id, disabled_at IS NOT NULL AS disabled FROM account WHERE id = $1',
        [accountId],
      );
      expect(account).toEqual({ agency_id: area.district, disabled });
    });

    it('leaves who has another agency to that one, and asks nothing of them', async () => {
      const { accountId } = await signedIn(app, 'agency', mistake);
      await app.nest.get(Accounts).change(thePlatform, accountId, { giveAgencies: [area.bureau] });
      expect((await preview(await remove())).json<TreeChangePreview>().accounts).toEqual([]);
      await confirm(await remove());
      const [account] = await app.database.query<object[]>(
        'SELECT agency_id, disabled_at FROM account WHERE id = $1',
        [accountId],
      );
      expect(account).toEqual({ agency_id: area.bureau, disabled_at: null });
    });

    it('takes a draft that nobody was shown with it, which is named before, with those below it', async () => {
      const below = await plantAgency(app, { name: '误建科', kind: 'department', parentId: mistake });
      await draftOf(below);
      const shown = (await preview(await remove())).json<TreeChangePreview>();
      expect(shown.left).toMatchObject([{ agencyName: '误建科', year: 2025, state: 'draft' }]);
      await draftOf(mistake);
      const { digest, besides } = shown;
      expect(codeOf(await send(await remove(), { digest, besides }))).toBe('TREE_CHANGED_MEANWHILE');
      await confirm(await remove());
      expect(codeOf(await city.get(at(ROUTES.agency, { id: mistake })))).toBe('AGENCY_NOT_FOUND');
      expect(codeOf(await city.get(at(ROUTES.submissionHistory, { agencyId: below })))).toBe(
        'AGENCY_NOT_FOUND',
      );
      expect((await verifyTotals(app.database)).differences).toEqual([]);
    });

    it('is not removed once a report was handed in, even where it went back', async () => {
      await handIn(app, mistake, 2025, {});
      const decisions = app.nest.get(Decisions);
      const returned = { version: 1, letter: aLetter('请核对后重新报送') };
      await decisions.take(callerAt('supervisor', area.city), mistake, 2025, 'return', returned);
      const answer = await preview(await remove());
      expect(answer.json()).toMatchObject({
        code: 'REPORTS_EXIST',
        message: expect.stringContaining('2025 年度已退回'),
      });
      expect(codeOf(await preview({ what: 'remove', ...(await seenOf(area.district)) }))).toBe(
        'REPORTS_EXIST',
      );
    });

    it('is not removed by those who see it not, nor is their own', async () => {
      const west = await signedIn(app, 'administrator', area.otherDistrict);
      expect(codeOf(await preview(await remove(), west))).toBe('AGENCY_NOT_FOUND');
      const own = { what: 'remove', ...(await seenOf(area.otherDistrict)) };
      expect(codeOf(await preview(own, west))).toBe('OWN_AGENCY_LOCKED');
    });

    it.each([0, 1])(
      'takes no draft with it unseen that comes in at the same time, over %d before',
      async (before) => {
        if (before > 0) await draftOf(mistake);
        const change = await remove();
        const { digest, besides } = (await preview(change)).json<TreeChangePreview>();
        const [saved, removed] = await Promise.all([
          draftOf(mistake, before).then(
            () => 'done',
            ({ code }: { code: string }) => code,
          ),
          send(change, { digest, besides }).then(codeOf),
        ]);
        expect([
          ['done', 'TREE_CHANGED_MEANWHILE'],
          ['AGENCY_NOT_FOUND', 'done'],
          // Who saw a draft of this report saw that it goes.
          ...(before > 0 ? [['done', 'done']] : []),
        ]).toContainEqual([saved, removed]);
      },
    );

    it('does not take a report with it that is handed in at the same time', async () => {
      await app.nest
        .get(CollectionRounds)
        .block(thePlatform, null, 2025, { blocking: [], needsSignedScan: false });
      await draftOf(mistake);
      const change = await remove();
      const { digest, besides } = (await preview(change)).json<TreeChangePreview>();
      const { findings } = await draftOf(mistake, 1);
      const explanations = findings.map(({ check, section, about }) => ({
        check,
        section,
        about,
        text: '测试用的数字',
      }));
      const [submitted, removed] = await Promise.all([
        app.nest
          .get(Decisions)
          .take(callerAt('agency', mistake), mistake, 2025, 'submit', { version: 2, explanations })
          .then(
            () => 'done',
            ({ code }: { code: string }) => code,
          ),
        send(change, { digest, besides }).then(codeOf),
      ]);
      expect([
        ['done', 'REPORTS_EXIST'],
        ['done', 'TREE_CHANGED_MEANWHILE'],
        ['AGENCY_NOT_FOUND', 'done'],
      ]).toContainEqual([submitted, removed]);
    });
  });

  it('of two people who correct the tree at once one is told, and nothing of theirs is done', async () => {
    const seen = await seenOf(area.bureau);
    const changes: TreeChange[] = [
      { what: 'correct', ...seen, year: 2025, name: '东示例区教育体育局' },
      { what: 'correct', ...seen, year: 2025, kind: 'publicInstitution', sector: '教育' },
    ];
    const answers = await Promise.all(changes.map((change) => send(change)));
    expect(answers.map(codeOf).toSorted()).toEqual(['AGENCY_CHANGED', 'done']);
    const agency = await app.nest.get(AgencyTree).find(area.bureau, 2025);
    expect([
      ['东示例区教育体育局', 'department', null],
      ['东示例区教育局', 'publicInstitution', '教育'],
    ]).toContainEqual([agency?.name, agency?.kind, agency?.sector]);
  });
});
