import { readSheets } from './read-sheets.ts';

const HEADS = ['序号', '单位名称', '上级', '类别', '联系人', '电话'];
const read = (...rows: string[][]) => readSheets([{ name: '名单', rows: [HEADS, ...rows] }]);

describe('a list of agencies as offices have it', () => {
  it('is read row by row, by the heads of its columns', () => {
    const { agencies, mistakes } = read(
      ['1', '示例区教育局', '示例区人民政府', '部门', '李敏', '13912345678'],
      ['2', '示例区第一中学', '示例区教育局', '事业单位', '', ''],
    );
    expect(mistakes).toEqual([]);
    expect(agencies).toMatchObject([
      {
        row: 2,
        name: '示例区教育局',
        parent: '示例区人民政府',
        kind: 'department',
        code: null,
        fromYear: null,
      },
      { row: 3, name: '示例区第一中学', parent: '示例区教育局', kind: 'publicInstitution' },
    ]);
  });

  it('may have its columns in any order, a title above and heads merged over two rows', () => {
    const rows = [
      ['示例区政务公开机构名单', '', '', '', ''],
      ['类别', '单位名称（全称）', '联系方式', '', '上级单位'],
      ['', '', '姓名', '手机', ''],
      ['乡镇', '示例区一号镇人民政府', '王强', '13912345678', '示例区人民政府'],
    ];
    const { agencies, mistakes } = readSheets([{ name: 'Sheet1', rows }]);
    expect(mistakes).toEqual([]);
    expect(agencies).toMatchObject([
      { row: 4, name: '示例区一号镇人民政府', parent: '示例区人民政府', kind: 'township' },
    ]);
  });

  it('may be on several sheets; one without a column for names is not looked at', () => {
    const list = (name: string) => [HEADS, ['1', name, '', '', '', '']];
    const { agencies } = readSheets([
      { name: '部门', rows: list('示例区教育局') },
      { name: '填写说明', rows: [['列', '怎样填']] },
      { name: '街道', rows: list('东街道办事处') },
    ]);
    expect(agencies.map(({ sheet, name, kind }) => [sheet, name, kind])).toEqual([
      ['部门', '示例区教育局', null],
      ['街道', '东街道办事处', null],
    ]);
  });

  it('skips blank rows and the example, and keeps the rows’ numbers', () => {
    const { agencies } = read(
      ['示例', '示例区审计局', '', '', '', ''],
      ['', '', '', '', '', ''],
      ['1', '示例区财政局', '', '', '', ''],
    );
    expect(agencies.map(({ name, row }) => [name, row])).toEqual([['示例区财政局', 4]]);
  });

  it('is read without the spaces and full-width characters in names, and says so', () => {
    const { agencies, notes } = read(
      ['1', '示例区 教育局', '', '部门', '', ''],
      ['2', '示例区第１中学', '', '事业单位', '', ''],
    );
    expect(agencies.map(({ name }) => name)).toEqual(['示例区教育局', '示例区第1中学']);
    expect(notes).toMatchObject([
      { row: 2, message: '单位名称“示例区 教育局”里有空格，按“示例区教育局”处理。' },
      { row: 3, message: expect.stringContaining('全角') },
    ]);
  });

  it.each([
    [
      'a telephone number that Excel has shortened',
      ['1', '示例区教育局', '', '部门', '李敏', '1.39E+10'],
      /科学计数.*设为“文本”格式/,
    ],
    [
      'one that was read as a number again after that',
      ['1', '示例区教育局', '', '部门', '李敏', '13910000000'],
      /“13910000000”被 Excel 缩成了科学计数/,
    ],
    [
      'a formula that was never computed',
      ['1', '=B2&"局"', '', '部门', '', ''],
      /没有算出结果的公式.*在 Excel 里打开并保存/,
    ],
    [
      'a formula that cannot be computed',
      ['1', '#REF!', '', '部门', '', ''],
      /“单位名称”是出错的公式，只显示“#REF!”.*直接填写文字/,
    ],
    [
      'one beside a person',
      ['1', '示例区教育局', '', '部门', '李敏', '#N/A'],
      /“电话”是出错的公式，只显示“#N\/A”/,
    ],
    ['a row without a name', ['1', '', '示例区人民政府', '部门', '', ''], /没有写单位名称/],
    [
      'a kind that is none',
      ['1', '示例区教育局', '', '机关', '', ''],
      /类别“机关”不认识。请改为：人民政府、政府部门/,
    ],
  ])('with %s names the row and what to do', (_, row, message) => {
    expect(read(row).mistakes).toEqual([{ sheet: '名单', row: 2, message: expect.stringMatching(message) }]);
  });

  it('says that hidden rows are not read', () => {
    const rows = [HEADS, ['1', '示例区财政局', '', '', '', ''], ['', '', '', '', '', '']];
    const { agencies, notes } = readSheets([{ name: '名单', rows, hiddenRows: [0, 2] }]);
    expect(agencies).toHaveLength(1);
    expect(notes).toContainEqual({
      sheet: '名单',
      row: 3,
      message: expect.stringMatching(/有 1 行被隐藏.*第 3 行.*取消隐藏和筛选/),
    });
  });

  it('says that hidden columns are not read', () => {
    const rows = [['机构名单'], HEADS, ['1', '示例区财政局', '', '', '李敏', '']];
    const { people, notes } = readSheets([{ name: '名单', rows, hiddenColumns: [5, 27] }]);
    expect(people).toMatchObject([{ displayName: '李敏', phone: null }]);
    expect(notes).toContainEqual({
      sheet: '名单',
      row: 2,
      message: expect.stringMatching(/有 2 列被隐藏（F、AB 列），没有读取.*取消隐藏/),
    });
  });

  it('says which sheets are not read: hidden ones, and those without the names of agencies', () => {
    const { agencies, notes } = readSheets([
      { name: '名单', rows: [HEADS, ['1', '示例区财政局', '', '', '', '']] },
      { name: '街道', rows: [], isHidden: true },
      { name: '通讯录', rows: [['科室', '分机']] },
    ]);
    expect(agencies).toHaveLength(1);
    expect(notes).toEqual([
      { sheet: '街道', row: 1, message: expect.stringMatching(/“街道”是隐藏的，没有读取.*取消隐藏/) },
      { sheet: '通讯录', row: 1, message: expect.stringMatching(/“通讯录”里没有表头“单位名称”，没有读取/) },
    ]);
  });

  it('with all of its sheets hidden says so', () => {
    const { mistakes, notes } = readSheets([
      { name: '街道', rows: [], isHidden: true },
      { name: '说明', rows: [['怎样填']] },
    ]);
    expect(mistakes).toMatchObject([{ message: expect.stringContaining('没有找到表头“单位名称”') }]);
    expect(notes).toContainEqual(expect.objectContaining({ sheet: '街道', row: 1 }));
  });

  it('without a column for names says what is missing', () => {
    const { mistakes } = readSheets([{ name: 'Sheet1', rows: [['局名', '电话']] }]);
    expect(mistakes).toMatchObject([{ row: 1, message: expect.stringContaining('没有找到表头“单位名称”') }]);
  });
});

describe('people', () => {
  it('are those beside their agencies, several of one agency in several rows', () => {
    const { agencies, people, mistakes } = read(
      ['1', '示例区教育局', '', '部门', '李 敏', '139 1234 5678'],
      ['2', '示例区教育局', '', '部门', '王强', '0418-1234567'],
    );
    expect(mistakes).toEqual([]);
    expect(agencies).toHaveLength(1);
    expect(people).toMatchObject([
      { row: 2, agencyRow: { row: 2 }, displayName: '李敏', phone: '13912345678', role: null },
      { row: 3, agencyRow: { row: 2 }, displayName: '王强', phone: '0418-1234567' },
    ]);
  });

  it('are those of the sheet 人员, which founds no agency', () => {
    const rows = [
      ['单位名称', '上级', '姓名', '角色', '电话', '邮箱', '用户名'],
      ['示例：某某区教育局', '', '王强', '填报单位', '', '', ''],
      ['示例区教育局', '示例区人民政府', '李敏', '主管部门', '', 'limin@example.gov.cn', 'LiMin'],
    ];
    expect(readSheets([{ name: '人员', rows }])).toMatchObject({
      agencies: [],
      mistakes: [],
      people: [
        {
          row: 3,
          agencyRow: null,
          parent: '示例区人民政府',
          role: 'supervisor',
          email: 'limin@example.gov.cn',
          username: 'limin',
        },
      ],
    });
  });

  it.each([
    ['139-1234-5678', '13912345678'],
    ['+86 139 1234 5678', '13912345678'],
    ['０４１８－１２３４５６７', '0418-1234567'],
    ['13912345678/0418-1234567', '13912345678/0418-1234567'],
  ])('are reached by %s, which is %s', (written, phone) => {
    const { people, mistakes } = read(['1', '示例区教育局', '', '部门', '李敏', written]);
    expect(mistakes).toEqual([]);
    expect(people).toMatchObject([{ phone }]);
  });

  it('without a name of the agency have one thing to correct', () => {
    expect(read(['1', '', '', '', '李敏', '13912345678']).mistakes).toMatchObject([
      { message: expect.stringContaining('每一行都写单位名称') },
    ]);
  });

  it.each([
    ['two in a cell', ['1', '示例区教育局', '', '部门', '李敏、王强', ''], /一格只写一个人/],
    [
      'a mobile number with a digit missing',
      ['1', '示例区教育局', '', '部门', '李敏', '1391234567'],
      /应为 11 位/,
    ],
    ['words for a telephone', ['1', '示例区教育局', '', '部门', '李敏', '见通讯录'], /不像电话号码/],
  ])('with %s name the row and what to do', (_, row, message) => {
    expect(read(row).mistakes).toEqual([{ sheet: '名单', row: 2, message: expect.stringMatching(message) }]);
  });
});
