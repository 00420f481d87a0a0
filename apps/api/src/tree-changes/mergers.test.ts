import {
  type AgencyYears,
  type AuditPage,
  type FoundAgency,
  ROUTES,
  type TreeChangePreview,
} from '@zhaojian/contract';
import { Decisions } from '../submissions/decisions/decisions.service.ts';
import { plantAgency } from '../testing/test-area.ts';
import { callerAt, handIn } from '../testing/test-callers.ts';
import { at } from '../testing/test-client.ts';
import { received, over, treeInTest } from './testing/tree-in-test.ts';

describe('agencies that end and go on in others', () => {
  const tree = treeInTest();
  const {
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
  } = tree;

  describe('a merger', () => {
    const merge = async (into: object, fromYear = 2024): Promise<object> => ({
      what: 'merge',
      fromYear,
      agencies: [await seenOf(tree.area.bureau), await seenOf(tree.area.township)],
      into,
    });

    it('into a new agency ends the others, takes what is below them along, and is found by their names', async () => {
      const below = await plantAgency(tree.app, {
        name: '考试中心',
        kind: 'publicInstitution',
        parentId: tree.area.bureau,
      });
      const merged = await confirm(
        await merge({
          who: 'founded',
          name: '东示例区教镇局',
          kind: 'department',
          parentId: tree.area.district,
        }),
      );
      expect(await place(tree.area.bureau, 2023)).toBeDefined();
      expect(await place(tree.area.bureau, 2024)).toBeUndefined();
      expect((await place(below, 2024))?.[2]).toBe(merged);
      expect((await place(below, 2023))?.[2]).toBe(tree.area.bureau);
      // Their reports of 2025 were accepted although they no longer exist.
      expect(await totals(tree.area.district)).toMatchObject({ 2023: 63, 2025: null });
      expect(await differences()).toEqual([]);

      const found = (
        await tree.city.get(`${ROUTES.agencySearch}?search=${encodeURIComponent('东示例区教育局')}&year=2025`)
      ).json<FoundAgency[]>();
      expect(found.map(({ name, formerName }) => [name, formerName])).toEqual([
        ['东示例区教镇局', '东示例区教育局'],
      ]);
      const years = (await tree.city.get(at(ROUTES.agencyYears, { id: merged ?? '' }))).json<AgencyYears>();
      expect(years.predecessors.map(({ name, fromYear }) => [name, fromYear]).toSorted()).toEqual([
        ['东示例区一号镇人民政府', 2024],
        ['东示例区教育局', 2024],
      ]);
      const { items } = (await tree.city.get(`${ROUTES.audit}?action=agency.merged`)).json<AuditPage>();
      expect(items.map(({ agencyName }) => agencyName)).toEqual(
        expect.arrayContaining(['东示例区教镇局', '东示例区教育局', '东示例区一号镇人民政府']),
      );
      expect(items.map(({ details }) => details['into'] ?? details['merged'])).toEqual(
        expect.arrayContaining(['东示例区教镇局', ['东示例区教育局', '东示例区一号镇人民政府']]),
      );
    });

    it('into one of them leaves that one as it is', async () => {
      expect(await confirm(await merge({ who: 'existing', agencyId: tree.area.bureau }))).toBe(
        tree.area.bureau,
      );
      expect(await place(tree.area.bureau, 2025)).toBeDefined();
      expect(await place(tree.area.township, 2024)).toBeUndefined();
      expect(await totals(tree.area.district)).toMatchObject({ 2023: 63, 2025: 60 });
      expect(await differences()).toEqual([]);
    });

    it('is checked against what all of them carried forward', async () => {
      await confirm(await merge({ who: 'existing', agencyId: tree.area.bureau }, 2026));
      await openNextRound();
      expect(await carriedOver(tree.area.bureau, 3)).toEqual([7]);
      expect(await carriedOver(tree.area.bureau, 7, 1)).toEqual([]);
    });

    it('is not checked against the others alone where what the one that was there carried forward does not count yet', async () => {
      await confirm(await merge({ who: 'existing', agencyId: tree.area.bureau }, 2026));
      await tree.app.database.query(
        `UPDATE submission SET state = 'submitted', accepted_version = NULL WHERE agency_id = $1 AND year = 2025`,
        [tree.area.bureau],
      );
      await openNextRound();
      expect(await carriedOver(tree.area.bureau, 7)).toEqual([]);
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
      expect(codeOf(await preview(await merge({ who: 'existing', agencyId: tree.area.bureau }, 2019)))).toBe(
        'AGENCY_NOT_YET_FOUNDED',
      );
      const alone = { what: 'merge', fromYear: 2024, agencies: [await seenOf(tree.area.bureau)] };
      expect(codeOf(await preview({ ...alone, into: { who: 'existing', agencyId: tree.area.bureau } }))).toBe(
        'NOTHING_TO_MERGE',
      );
    });
  });

  it('a split founds its successors, and the last of them is checked against what the others left', async () => {
    const founded = (name: string) => ({
      who: 'founded',
      name,
      kind: 'department',
      parentId: tree.area.district,
    });
    const first = await confirm({
      what: 'split',
      ...(await seenOf(tree.area.bureau)),
      fromYear: 2026,
      continues: false,
      into: [founded('东示例区基教局'), founded('东示例区高教局')],
    });
    const years = (await tree.city.get(at(ROUTES.agencyYears, { id: tree.area.bureau }))).json<AgencyYears>();
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
    it('names its successors, and gives what is below it to them', async () => {
      const { statusCode } = await preview({
        what: 'abolish',
        ...(await seenOf(tree.area.bureau)),
        lastYear: 2025,
      });
      expect(statusCode).toBe(400);
      await confirm({
        what: 'abolish',
        ...(await seenOf(tree.area.district)),
        lastYear: 2025,
        successorIds: [tree.area.otherDistrict],
      });
      expect((await place(tree.area.bureau, 2026))?.[2]).toBe(tree.area.otherDistrict);
      const own = {
        what: 'abolish',
        ...(await seenOf(tree.area.bureau)),
        lastYear: 2026,
        successorIds: [tree.area.bureau],
      };
      expect(codeOf(await preview(own))).toBe('SUCCEEDS_ITSELF');
    });

    it('is refused when the totals became others since they were seen', async () => {
      const change = {
        what: 'abolish',
        ...(await seenOf(tree.area.bureau)),
        lastYear: 2024,
        successorIds: [],
      };
      const { digest, besides, effects } = (await preview(change)).json<TreeChangePreview>();
      expect(effects.map(({ reports }) => reports.before - reports.after)).toEqual([1, 1, 1]);
      await tree.app.nest
        .get(Decisions)
        .take(callerAt('supervisor', tree.area.city), tree.area.township, 2025, 'withdrawAcceptance', {
          reason: '重新核对',
        });
      expect(codeOf(await send(change, { digest, besides }))).toBe('TOTALS_CHANGED_MEANWHILE');
      expect(await place(tree.area.bureau, 2025)).toBeDefined();
    });

    it('asks also about a report that is not accepted yet', async () => {
      await handIn(tree.app, tree.area.cityBureau, 2025, { [received]: 5 });
      const change = {
        what: 'abolish',
        ...(await seenOf(tree.area.cityBureau)),
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
});
