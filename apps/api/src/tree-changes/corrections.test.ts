import {
  type AgencyDetail,
  type AgencyYears,
  ROUTES,
  type TreeChange,
  type TreeChangePreview,
} from '@zhaojian/contract';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { plantAgency } from '../testing/test-area.ts';
import { at, signedIn } from '../testing/test-client.ts';
import { treeInTest } from './testing/tree-in-test.ts';

describe('an agency corrected', () => {
  const tree = treeInTest();
  const { seenOf, preview, send, codeOf, confirm, totals, differences, place } = tree;

  describe('an agency that becomes a government', () => {
    const coverage = async (agencyId: string) =>
      (await tree.city.get(`${at(ROUTES.agency, { id: agencyId })}?year=2025`)).json<AgencyDetail>().coverage;
    const kinds: readonly (readonly [string, object])[] = [
      ['is changed', { what: 'change', fromYear: 2025 }],
      ['is put right', { what: 'correct', year: 2025 }],
    ];

    it.each(kinds)('has to say what its report covers where it %s', async (_, change) => {
      const wanted = { ...change, ...(await seenOf(tree.area.township)), kind: 'government' };
      for (const answer of [await preview(wanted), await send(wanted)])
        expect(answer.json()).toMatchObject({
          code: 'COVERAGE_UNSAID',
          message: expect.stringMatching(/一号镇.*全辖区.*作为公布数，不与下级重复相加.*只有本机关/),
        });
      expect(await place(tree.area.township, 2025)).toMatchObject([
        expect.anything(),
        'township',
        tree.area.district,
      ]);
    });

    it('covers its area from the year on in which it is one, with its totals', async () => {
      await confirm({
        what: 'change',
        ...(await seenOf(tree.area.township)),
        fromYear: 2025,
        kind: 'government',
        coversArea: true,
      });
      expect(await coverage(tree.area.township)).toEqual([
        { fromYear: null, coversArea: false },
        { fromYear: 2025, coversArea: true },
      ]);
      expect(await totals(tree.area.district)).toEqual({ 2023: 63, 2024: null, 2025: 60 });
      expect(await differences()).toEqual([]);
    });

    it('covers it in all the years that were corrected, and in those alone', async () => {
      await confirm({
        what: 'change',
        ...(await seenOf(tree.area.township)),
        fromYear: 2025,
        kind: 'developmentZone',
      });
      await confirm({
        what: 'correct',
        ...(await seenOf(tree.area.township)),
        year: 2023,
        kind: 'government',
        coversArea: true,
      });
      expect(await coverage(tree.area.township)).toEqual([
        { fromYear: null, coversArea: true },
        { fromYear: 2025, coversArea: false },
      ]);
      expect(await totals(tree.area.district)).toEqual({ 2023: 60, 2024: null, 2025: 63 });
      expect(await differences()).toEqual([]);
    });
  });

  describe('a correction', () => {
    it('of a parent says that it was there in all the years that said otherwise, and moves its totals in each', async () => {
      const change = {
        what: 'correct',
        ...(await seenOf(tree.area.township)),
        year: 2025,
        parentId: tree.area.otherDistrict,
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
      expect(await totals(tree.area.district)).toMatchObject({ 2023: 63, 2025: 63 });
      await confirm(change);
      expect(await totals(tree.area.district)).toMatchObject({ 2023: 60, 2025: 60 });
      expect(await totals(tree.area.otherDistrict)).toMatchObject({ 2023: 10, 2025: 10 });
      expect(await place(tree.area.township, 2019)).toEqual([
        '东示例区一号镇人民政府',
        'township',
        tree.area.otherDistrict,
      ]);
      expect(await differences()).toEqual([]);
    });

    it('of a name or a kind leaves the years alone that had another', async () => {
      await confirm({
        what: 'change',
        ...(await seenOf(tree.area.bureau)),
        fromYear: 2024,
        name: '东示例区教体局',
        kind: 'publicInstitution',
      });
      await confirm({
        what: 'correct',
        ...(await seenOf(tree.area.bureau)),
        year: 2021,
        name: '东示例区教育委员会',
      });
      expect((await place(tree.area.bureau, 2020))?.[0]).toBe('东示例区教育委员会');
      expect((await place(tree.area.bureau, 2023))?.slice(0, 2)).toEqual([
        '东示例区教育委员会',
        'department',
      ]);
      expect((await place(tree.area.bureau, 2024))?.slice(0, 2)).toEqual([
        '东示例区教体局',
        'publicInstitution',
      ]);
      await confirm({ what: 'correct', ...(await seenOf(tree.area.bureau)), year: 2025, kind: 'department' });
      expect((await place(tree.area.bureau, 2024))?.slice(0, 2)).toEqual(['东示例区教体局', 'department']);
    });

    it('of the first year takes accepted reports out of totals, or brings them back, only when that was seen', async () => {
      const later = { what: 'correct', ...(await seenOf(tree.area.bureau)), year: 2025, firstYear: 2024 };
      const shown = (await preview(later)).json<TreeChangePreview>();
      expect(shown.left).toEqual([
        { agencyId: tree.area.bureau, agencyName: '东示例区教育局', year: 2023, state: 'accepted' },
      ]);
      await confirm(later);
      expect(await totals(tree.area.city)).toMatchObject({ 2023: 10, 2025: 70 });
      expect(await differences()).toEqual([]);
      await confirm({ what: 'correct', ...(await seenOf(tree.area.bureau)), year: 2025, firstYear: 2019 });
      expect(await totals(tree.area.city)).toMatchObject({ 2023: 70, 2025: 70 });
      expect(await differences()).toEqual([]);
    });

    it('of the last year undoes an abolition', async () => {
      await confirm({
        what: 'abolish',
        ...(await seenOf(tree.area.bureau)),
        lastYear: 2024,
        successorIds: [tree.area.township],
      });
      expect(await totals(tree.area.city)).toMatchObject({ 2025: 10 });
      await confirm({ what: 'correct', ...(await seenOf(tree.area.bureau)), year: 2023, lastYear: null });
      expect(await totals(tree.area.city)).toMatchObject({ 2025: 70 });
      expect(await differences()).toEqual([]);
      const years = (
        await tree.city.get(at(ROUTES.agencyYears, { id: tree.area.township }))
      ).json<AgencyYears>();
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
      const ids: Record<string, string> = { ...tree.area, nobody: '00000000-0000-4000-8000-00000000dead' };
      ids['young'] = await plantAgency(tree.app, {
        name: '示例新区管委会',
        kind: 'developmentZone',
        parentId: tree.area.city,
        fromYear: 2022,
      });
      ids['old'] = await plantAgency(tree.app, {
        name: '示例旧局',
        kind: 'department',
        parentId: tree.area.city,
      });
      await confirm({ what: 'abolish', ...(await seenOf(ids['old'])), lastYear: 2020, successorIds: [] });
      const answer = await preview({
        what: 'correct',
        ...(await seenOf(tree.area[who])),
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
        ...(await seenOf(tree.area.township)),
        fromYear: 2024,
        parentId: tree.area.otherDistrict,
      });
      const west = await signedIn(tree.app, 'administrator', tree.area.otherDistrict);
      const wanted = { what: 'correct', ...(await seenOf(tree.area.township)), name: '西示例区一号镇' };
      expect(codeOf(await preview({ ...wanted, year: 2021 }, west))).toBe('AGENCY_ELSEWHERE');
      const own = {
        what: 'correct',
        ...(await seenOf(tree.area.otherDistrict)),
        year: 2025,
        name: '西示例县人民政府',
      };
      expect(codeOf(await preview(own, west))).toBe('OWN_AGENCY_LOCKED');
    });
  });

  it('of two people who correct the tree at once one is told, and nothing of theirs is done', async () => {
    const seen = await seenOf(tree.area.bureau);
    const changes: TreeChange[] = [
      { what: 'correct', ...seen, year: 2025, name: '东示例区教育体育局' },
      { what: 'correct', ...seen, year: 2025, kind: 'publicInstitution', sector: '教育' },
    ];
    const answers = await Promise.all(changes.map((change) => send(change)));
    expect(answers.map(codeOf).toSorted()).toEqual(['AGENCY_CHANGED', 'done']);
    const agency = await tree.app.nest.get(AgencyTree).find(tree.area.bureau, 2025);
    expect([
      ['东示例区教育体育局', 'department', null],
      ['东示例区教育局', 'publicInstitution', '教育'],
    ]).toContainEqual([agency?.name, agency?.kind, agency?.sector]);
  });
});
