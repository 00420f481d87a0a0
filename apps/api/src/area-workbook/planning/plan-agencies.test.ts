import type { WrittenAgency } from '../reading/agency-of-row.ts';
import { planAgencies, type StandingAgency } from './plan-agencies.ts';

const agency = (
  id: string,
  name: string,
  parentId: string | null,
  more: Partial<StandingAgency> = {},
): StandingAgency => ({
  id,
  name,
  parentId,
  kind: 'department',
  sector: null,
  code: null,
  aliases: [],
  coversArea: false,
  ...more,
});
const TREE = [
  agency('district', '示例区人民政府', 'city', { kind: 'government', coversArea: true }),
  agency('education', '示例区教育局', 'district', { code: 'E1' }),
];
let row = 1;
const written = (
  name: string,
  parent: string | null = null,
  more: Partial<WrittenAgency> = {},
): WrittenAgency => ({
  sheet: '名单',
  row: (row += 1),
  name,
  parent,
  kind: 'department',
  sector: null,
  code: null,
  aliases: null,
  coversArea: null,
  fromYear: null,
  ...more,
});
const plan = (...rows: WrittenAgency[]) => planAgencies(rows, TREE, 'district');

describe('what a workbook would do to the tree', () => {
  beforeEach(() => {
    row = 1;
  });

  it('is to found what is new, those above before those below', () => {
    const { creations, mistakes } = plan(written('示例区第一中学', '示例区体育局'), written('示例区体育局'));
    expect(mistakes).toEqual([]);
    expect(creations.map(({ written: { name } }) => name)).toEqual(['示例区体育局', '示例区第一中学']);
    expect(creations[0]?.parent).toEqual({ id: 'district' });
  });

  it('is nothing for what is so already, and only the difference for what is not', () => {
    const made = plan(
      written('示例区人民政府', null, { kind: 'government' }),
      written('示例区教育局', '示例区人民政府', { sector: '教育' }),
    );
    expect(made.creations).toEqual([]);
    expect(made.same.map(({ name }) => name)).toEqual(['示例区人民政府']);
    expect(made.changes).toMatchObject([{ id: 'education', sector: '教育' }]);
    expect(made.changes[0]).not.toHaveProperty('name');
  });

  it('knows an agency by its code: another name renames it, and what stands below its new name stands below it', () => {
    const renamed = written('示例区教育体育局', null, { code: 'E1' });
    const { creations, changes, mistakes } = plan(renamed, written('示例区第一中学', '示例区教育体育局'));
    expect(mistakes).toEqual([]);
    expect(changes).toMatchObject([{ id: 'education', name: '示例区教育体育局' }]);
    expect(creations).toMatchObject([{ parent: { id: 'education' } }]);
  });

  it.each([
    ['twice', [written('示例区体育局'), written('示例区体育局')], /与第 \d+ 行重复/],
    [
      'below an unknown agency',
      [written('示例区第一中学', '示例区教育菊')],
      /上级“示例区教育菊”不在本表里，也不在平台上。是不是“示例区教育局”？/,
    ],
    [
      'with the code of another row',
      [written('示例区体育局', null, { code: 'X' }), written('示例区审计局', null, { code: 'X' })],
      /代码 X 与第 \d+ 行“示例区体育局”的相同/,
    ],
  ] as const)('is refused %s, with the row', (_, rows, message) => {
    const last = rows.at(-1);
    expect(plan(...rows).mistakes).toEqual([
      { sheet: '名单', row: last?.row, message: expect.stringMatching(message) },
    ]);
  });

  it('is refused in a circle, of new agencies and through the tree', () => {
    const fresh = plan(written('甲中心', '乙中心'), written('乙中心', '甲中心'));
    expect(fresh.mistakes.map(({ message }) => message)).toEqual([
      expect.stringContaining('上下级成了一圈'),
      expect.stringContaining('上下级成了一圈'),
    ]);
    const school = agency('school', '示例区第一中学', 'education');
    const moved = planAgencies([written('示例区教育局', '示例区第一中学')], [...TREE, school], 'district');
    expect(moved.mistakes).toMatchObject([{ message: expect.stringContaining('上下级成了一圈') }]);
  });

  it('leaves a department where it stands that a list without parents names', () => {
    const school = agency('school', '示例区第一中学', 'education', { kind: 'publicInstitution' });
    const named = written('示例区第一中学', null, { kind: 'publicInstitution' });
    expect(planAgencies([named], [...TREE, school], 'district')).toMatchObject({
      creations: [],
      changes: [],
      same: [{ name: '示例区第一中学' }],
    });
  });

  it('names the only agency of an empty platform by the one government of the list', () => {
    const empty = [agency('top', '本级人民政府', null, { kind: 'government', coversArea: true })];
    const list = [
      written('示例区人民政府', null, { kind: 'government' }),
      written('示例区教育局', '示例区人民政府'),
    ];
    const made = planAgencies(list, empty, 'top');
    expect(made.mistakes).toEqual([]);
    expect(made.changes).toMatchObject([{ id: 'top', name: '示例区人民政府', wasNever: true }]);
    expect(made.creations).toMatchObject([{ written: { name: '示例区教育局' }, parent: { id: 'top' } }]);
    const without = planAgencies([written('示例区教育局', '示例区人民政府')], empty, 'top');
    expect(without.mistakes).toMatchObject([{ message: expect.stringContaining('导入时随之改名') }]);
  });

  it('is refused where two rows are about one agency, by its code and by its name', () => {
    const { mistakes } = plan(written('示例区教体局', null, { code: 'E1' }), written('示例区教育局'));
    expect(mistakes).toMatchObject([{ row: 3, message: expect.stringContaining('与第 2 行“示例区教体局”') }]);
  });

  it('is refused where a department is to cover an area', () => {
    const { mistakes } = plan(written('示例区体育局', null, { coversArea: true }));
    expect(mistakes).toMatchObject([{ message: expect.stringContaining('不能汇总全辖区') }]);
  });

  it('points out a name that differs in one character, and none that only counts', () => {
    const { alike, mistakes } = plan(written('示例区教育居'), written('第一小学'), written('第二小学'));
    expect(mistakes).toEqual([]);
    expect(alike).toEqual([
      { sheet: '名单', row: 2, message: expect.stringMatching(/“示例区教育居”与“示例区教育局”只差一个字/) },
    ]);
  });
});
