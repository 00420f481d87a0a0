import { ROUTES } from '@zhaojian/contract';
import { AgencyChanges } from '../../agencies/agency-changes.service.ts';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { plantAgency } from '../../testing/test-area.ts';
import { at, signedIn } from '../../testing/test-client.ts';
import { openTestRound } from '../../testing/test-round.ts';
import { LoadBench, type OpenWorkbook } from '../testing/load-bench.ts';

const RECEIVED = 'applications.newlyReceived.naturalPerson';
const YEAR = 2022;

describe('a workbook of a past year', () => {
  let bench: LoadBench;
  /** Two of one name, by who they are below. */
  const archives = new Map<string, string>();
  beforeAll(async () => {
    bench = await LoadBench.open();
    const { city, district, otherDistrict, otherBureau } = bench.area;
    const department = (name: string, parentId: string, fromYear = 2019) =>
      plantAgency(bench.app, { name, kind: 'department', parentId, fromYear });
    await department('示例市数据局', city, 2024);
    archives.set('东示例区人民政府', await department('档案馆', district));
    archives.set('西示例区人民政府', await department('档案馆', otherDistrict));
    const changes = bench.app.nest.get(AgencyChanges);
    await changes.change(thePlatform, otherBureau, { fromYear: 2021, name: '西示例区教育体育局' });
  });
  afterAll(() => bench.close());

  /** The workbook with a row of zeros of another name in the place of 示例市教育局. */
  async function bookOf(name: string, parent = '示例市人民政府'): Promise<OpenWorkbook> {
    const book = await bench.workbook(YEAR);
    return book.fill('示例市教育局').write('示例市教育局', { [`agency ${YEAR}`]: name, parent });
  }
  /** What is wrong with it, and where the row of 示例市教育局 is as Excel counts. */
  async function mistakesOf(book: OpenWorkbook) {
    const load = await bench.checked(YEAR, book);
    expect(load).toMatchObject({ state: 'wrong', digest: null, mistakeCount: load.mistakes.length });
    expect(bench.problem(await bench.confirm({ ...load, digest: '0'.repeat(64) })).code).toBe(
      'PAST_YEAR_LOAD_NOT_READY',
    );
    return load.mistakes;
  }
  const rowOfBureau = async () => {
    const book = await bench.workbook(YEAR);
    return book.rows.indexOf(book.row('示例市教育局')) + 1;
  };

  it.each([
    ['示例市教育厅', /2022 年度本辖区没有“示例市教育厅”。是不是.*“示例市教育局”/],
    ['外市某局', /2022 年度本辖区没有“外市某局”/],
    ['示例市数据局', /在 2022 年度还没有（平台上从 2024 年度起）/],
    ['西示例区教育局', /不叫这个名称或不在本辖区（平台上到 2020 年度为止）/],
    ['合计', /“合计”不是单位/],
    ['档案馆', /2022 年度有 2 个机构都叫“档案馆”，按“上级”也分不出/],
  ])('that names %s tells what is wrong with the name, and where it is', async (name, words) => {
    const [mistake, ...others] = await mistakesOf(await bookOf(name));
    expect(others).toEqual([]);
    expect(mistake).toMatchObject({
      sheet: '2022年度数据',
      row: await rowOfBureau(),
      column: 'A',
      agencyName: name,
    });
    expect(mistake?.message).toMatch(words);
  });

  it('finds one of two of the same name by the agency above it', async () => {
    const book = await bench.workbook(YEAR);
    const parent = String(book.row('档案馆')[1]);
    const load = await bench.checked(YEAR, book.fill('档案馆'));
    expect(load).toMatchObject({ state: 'ready', mistakes: [], counts: { create: 1 } });
    expect(await bench.rows(load.id)).toMatchObject([{ agencyId: archives.get(parent) }]);
  });

  it('with the name of one agency below another one says which agency that is below', async () => {
    const [mistake, ...others] = await mistakesOf(await bookOf('示例市教育局', '东示例区人民政府'));
    expect(others).toEqual([]);
    expect(mistake).toMatchObject({ row: await rowOfBureau(), column: 'A', agencyName: '示例市教育局' });
    expect(mistake?.message).toMatch(/上级是“示例市人民政府”，本行写的是“东示例区人民政府”/);
  });

  it.each(['', '示例市人民政府', '示例省示例市人民政府'])(
    'takes “%s” for the agency above 示例市教育局',
    async (parent) => {
      const load = await bench.checked(YEAR, await bookOf('示例市教育局', parent));
      expect(load).toMatchObject({ state: 'ready', mistakes: [], counts: { create: 1 } });
    },
  );

  it('with two rows of one agency, under two of its names, tells the second', async () => {
    const book = (await bookOf('示例省示例市教育局')).fill('东示例区教育局');
    book.write('东示例区教育局', { [`agency ${YEAR}`]: '示例市教育局', parent: '示例市人民政府' });
    const mistakes = await mistakesOf(book);
    expect(mistakes).toMatchObject([{ column: 'A', agencyName: '示例市教育局' }]);
    expect(mistakes[0]?.message).toBe(`“示例市教育局”与第 ${await rowOfBureau()} 行重复。请删去其中一行。`);
  });

  it('with a column of somebody’s own in front names the column that the names are in', async () => {
    const book = await bookOf('外市某局');
    for (const row of book.rows) row.unshift(null);
    expect(await mistakesOf(book)).toMatchObject([{ column: 'B', agencyName: '外市某局' }]);
  });

  it('tells what Excel does to cells: merged, hidden, formulas without a value, numbers shortened', async () => {
    const book = await bench.workbook(YEAR);
    book
      .fill('示例市教育局', { [RECEIVED]: '1.39E+10' })
      .fill('东示例区教育局')
      .fill('东示例区一号镇人民政府');
    const row = (name: string): number => book.rows.indexOf(book.row(name));
    const [bureau, district, township] = ['示例市教育局', '东示例区教育局', '东示例区一号镇人民政府'].map(
      row,
    );
    const [column] = [book.column(RECEIVED)];
    book.drawn = {
      merges: [{ startRow: district ?? 0, endRow: district ?? 0, startCol: column, endCol: column + 1 }],
      cells: new Map([[`${bureau},${column + 1}`, { formula: 'SUM(A1:A2)' }]]),
      rowDefs: new Map([[township ?? 0, { hidden: true }]]),
    };
    const mistakes = await mistakesOf(book);
    const told = (index: number | undefined, letters: string | null) =>
      mistakes.find((each) => each.row === (index ?? 0) + 1 && each.column === letters)?.message;
    expect(mistakes.every(({ sheet }) => sheet === '2022年度数据')).toBe(true);
    expect(told(bureau, 'O')).toContain('被缩成了科学计数');
    expect(told(bureau, 'P')).toMatch(/公式/);
    expect(told(district, 'O')).toContain('是合并的单元格');
    expect(told(township, null)).toContain('有 1 行隐藏或被筛掉了');
    expect(mistakes).toHaveLength(4);
  });

  it('with a hidden column tells what is missing, and where the column is', async () => {
    const book = await bookOf('示例市教育局');
    const hidden = book.column(RECEIVED);
    book.drawn = {
      columns: (book.rows[book.keyRow] ?? []).map((_, index) => ({ hidden: index === hidden })),
    };
    const mistakes = await mistakesOf(book);
    expect(mistakes).toMatchObject([
      { row: book.keyRow + 1, message: expect.stringMatching(/^缺少 1 列：“.*自然人.*隐藏的列请取消隐藏/) },
      { column: 'O', message: expect.stringMatching(/^有 1 列隐藏了.*请取消隐藏/) },
    ]);
  });

  it('whose reports fail what the year’s round asks tells the sheet and the row', async () => {
    await openTestRound(bench.app, 2021);
    const administrator = await signedIn(bench.app, 'administrator', bench.area.city);
    await administrator.put(at(ROUTES.roundBlocking, { year: 2021 }), {
      blocking: ['NARRATIVE_EMPTY'],
      needsSignedScan: false,
    });
    const book = await bench.workbook(2021);
    const load = await bench.checked(2021, book.fill('示例市教育局'));
    expect(load.state).toBe('wrong');
    expect(load.mistakes[0]).toMatchObject({
      sheet: '2021年度数据',
      row: book.rows.indexOf(book.row('示例市教育局')) + 1,
      agencyName: '示例市教育局',
    });
    expect(load.mistakes[0]?.message).toContain('本年度规定必须先改正');
  });
});
