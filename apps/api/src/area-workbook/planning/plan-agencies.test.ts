import type { WrittenAgency } from '../reading/agency-of-row.ts';
import type { ExistingAgency } from './agencies-meant.ts';
import { planAgencies } from './plan-agencies.ts';

const agency = (
  id: string,
  name: string,
  parentId: string | null,
  more: Partial<ExistingAgency> = {},
): ExistingAgency => ({
  id,
  name,
  parentId,
  kind: 'department',
  sector: null,
  position: null,
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
  position: null,
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

  it('is nothing for what is so already, and otherwise only the difference', () => {
    const made = plan(
      written('示例区人民政府', null, { kind: 'government' }),
      written('示例区教育局', '示例区人民政府', { sector: '教育' }),
    );
    expect(made.creations).toEqual([]);
    expect(made.same.map(({ name }) => name)).toEqual(['示例区人民政府']);
    expect(made.changes).toMatchObject([{ id: 'education', sector: '教育' }]);
    expect(made.changes[0]).not.toHaveProperty('name');
  });

  it('knows an agency by its code: another name renames it, and what is below its new name is below it', () => {
    const renamed = written('示例区教育体育局', null, { code: 'E1' });
    const { creations, changes, mistakes } = plan(renamed, written('示例区第一中学', '示例区教育体育局'));
    expect(mistakes).toEqual([]);
    expect(changes).toMatchObject([{ id: 'education', name: '示例区教育体育局' }]);
    expect(creations).toMatchObject([{ parent: { id: 'education' } }]);
  });

  it('guesses a kind only for what is new: a list without kinds leaves those of the tree', () => {
    const hall = agency('hall', '示例区文化馆', 'education', { kind: 'department' });
    const guessed = written('示例区图书馆', null, { kind: null });
    const rows = [written('示例区文化馆', null, { kind: null }), guessed];
    const made = planAgencies(rows, [...TREE, hall], 'district');
    expect([made.changes, made.mistakes]).toEqual([[], []]);
    expect(made.creations).toMatchObject([{ written: guessed, kind: 'publicInstitution' }]);
    expect(made.notes).toMatchObject([
      { row: guessed.row, message: expect.stringContaining('定为事业单位') },
    ]);
    expect(plan(written('示例区老干部之家', null, { kind: null })).mistakes).toMatchObject([
      { message: expect.stringMatching(/没有写类别.*判断不出来/) },
    ]);
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

  it('leaves a department where it is that a list without parents names', () => {
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
    const { notes, mistakes } = plan(written('示例区教育居'), written('第一小学'), written('第二小学'));
    expect(mistakes).toEqual([]);
    expect(notes).toEqual([
      { sheet: '名单', row: 2, message: expect.stringMatching(/“示例区教育居”与“示例区教育局”只差一个字/) },
    ]);
  });

  it('names two new ones that differ in one character once', () => {
    const { notes } = plan(written('示例区信访局'), written('示例区信访居'));
    expect(notes).toEqual([
      { sheet: '名单', row: 2, message: expect.stringMatching(/“示例区信访局”与“示例区信访居”/) },
    ]);
  });

  it('takes no office for a slip of another whose duty differs in one character, and no number for one with a digit more', () => {
    const { notes } = plan(
      written('甲市财政局'),
      written('甲市民政局'),
      written('甲市审计局'),
      written('甲市统计局'),
      written('第1街道办事处'),
      written('第10街道办事处'),
      written('第十小学'),
      written('第十一小学'),
    );
    expect(notes).toEqual([]);
  });
});

describe('agencies of one name', () => {
  const TOWNS = [
    ...TREE,
    agency('a', '甲镇', 'district', { kind: 'township' }),
    agency('b', '乙镇', 'district', { kind: 'township' }),
    agency('a-finance', '财政所', 'a'),
  ];
  const inBoth = () => [written('财政所', '甲镇'), written('财政所', '乙镇')] as const;

  beforeEach(() => {
    row = 1;
  });

  it('are told apart by their parents, those of the tree and those of the list', () => {
    const [ofA, ofB] = inBoth();
    const made = planAgencies([ofA, ofB], TOWNS, 'district');
    expect(made.mistakes).toEqual([]);
    expect(made.creations).toMatchObject([{ written: { row: ofB.row }, parent: { id: 'b' } }]);
    expect(made.ofRow(ofA)).toEqual({ id: 'a-finance' });
    expect(made.ofRow(ofB)).toEqual({ of: ofB });
    expect(made.named('财政所', '甲镇')).toEqual({ id: 'a-finance' });
    expect(made.named('财政所', '乙镇')).toEqual({ of: ofB });
    expect(made.named('财政所', '丙镇')).toBeUndefined();
    expect(made.named('财政所', null)).toBe('several');
  });

  it('are the same the second time', () => {
    const existing = [...TOWNS, agency('b-finance', '财政所', 'b')];
    const made = planAgencies(inBoth(), existing, 'district');
    expect([made.creations, made.changes, made.mistakes]).toEqual([[], [], []]);
    expect(made.same).toHaveLength(2);
    expect(made.named('财政所', '乙镇')).toEqual({ id: 'b-finance' });
  });

  it('are not to be told apart as a parent', () => {
    const [ofA, ofB] = inBoth();
    const { mistakes } = planAgencies([ofA, ofB, written('收费站', '财政所')], TOWNS, 'district');
    expect(mistakes).toMatchObject([{ row: 4, message: expect.stringContaining('有几个机构都叫“财政所”') }]);
  });

  it('below the top of the area are found by its name', () => {
    const made = planAgencies([written('体育局'), written('体育局', '甲镇')], TOWNS.slice(0, 3), 'district');
    expect(made.named('示例区教育局', '示例区人民政府')).toEqual({ id: 'education' });
  });
});

describe('a second sheet, of telephones', () => {
  const telephones = { sheet: '通讯录' };
  const town = agency('a', '甲镇', 'district', { kind: 'township' });

  beforeEach(() => {
    row = 1;
  });

  it('is about the agencies of the first, and adds what only it says', () => {
    const main = written('财政所', '甲镇');
    const again = written('财政所', null, { ...telephones, sector: '财政' });
    const made = planAgencies([again, main], [...TREE, town], 'district');
    expect(made.mistakes).toEqual([]);
    expect(made.creations).toMatchObject([
      { written: { row: main.row, parent: '甲镇', sector: '财政' }, parent: { id: 'a' } },
    ]);
    expect(made.ofRow(again)).toEqual({ of: main });
    expect(made.notes).toMatchObject([{ ...telephones, message: expect.stringContaining('上级“甲镇”') }]);
  });

  it('is about an agency of a list that has no parents either', () => {
    const made = plan(written('示例区体育局'), written('示例区体育局', null, telephones));
    expect(made.mistakes).toEqual([]);
    expect(made.creations).toHaveLength(1);
  });

  it('is about the agency of the tree that alone has the name', () => {
    const school = agency('school', '示例区第一中学', 'education');
    const rows = [written('示例区第一中学', '示例区教育局'), written('示例区第一中学', null, telephones)];
    const made = planAgencies(rows, [...TREE, school], 'district');
    expect([made.creations, made.changes, made.mistakes]).toEqual([[], [], []]);
  });

  it.each([
    ['names one of several', '财政所', '乙镇', {}, /这一行没有写上级，不知道是哪一个/],
    ['says something else', '财政所', '甲镇', { sector: '税务' }, /条线与“名单”表第 2 行写的不同/],
  ] as const)('is refused where it %s', (_, name, parent, more, message) => {
    const towns = [...TREE, town, agency('b', '乙镇', 'district', { kind: 'township' })];
    const rows = [
      written(name, '甲镇', { sector: '财政' }),
      ...(parent === '甲镇' ? [] : [written(name, parent)]),
      written(name, null, { ...telephones, ...more }),
    ];
    expect(planAgencies(rows, towns, 'district').mistakes).toMatchObject([
      { ...telephones, message: expect.stringMatching(message) },
    ]);
  });

  it('asks each row that makes a government what its report covers, founded or changed', () => {
    const made = plan(
      written('新示例区人民政府', null, { kind: 'government' }),
      written('旧示例区人民政府', null, { kind: 'government', coversArea: false }),
      written('示例区教育局', null, { kind: 'government' }),
      written('示例区人民政府', null, { kind: 'government' }),
    );
    expect(made.mistakes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^“新示例区人民政府”作为人民政府，要说明.*全辖区的填 是，只有本机关的填 否。$/),
      expect.stringContaining('“示例区教育局”作为人民政府'),
    ]);
  });
});
