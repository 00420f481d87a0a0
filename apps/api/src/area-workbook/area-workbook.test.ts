import { type AreaWorkbookPlan, ROUTES } from '@zhaojian/contract';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { hashFirstPasswords } from '../accounts/hash-first-passwords.job.ts';
import { runnerOf } from '../jobs/testing/runner-of.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../testing/test-callers.ts';
import { signedIn, signIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { ReportReading } from '../submissions/reading/report-reading.service.ts';
import { Decisions } from '../submissions/decisions/decisions.service.ts';

describe('an area’s agencies and people as a workbook', () => {
  let app: TestApp;
  let area: TestArea;
  let administrator: TestClient;

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    administrator = await signedIn(app, 'administrator', area.district);
  });
  afterAll(() => app.close());

  const send = async (content: Uint8Array, seen?: string, who = administrator) => {
    const boundary = '----a-boundary';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="名单.xlsx"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    return who.send({
      method: 'POST',
      url: `${ROUTES.areaWorkbook}?fromYear=2025${seen === undefined ? '' : `&seen=${seen}`}`,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
  };
  const workbook = (rows: CellValue[][]) =>
    writeXlsx({
      sheets: [{ name: '名单', rows: [['单位名称', '上级', '类别', '联系人', '电话'], ...rows] }],
    });
  const plan = async (rows: CellValue[][]) => (await send(await workbook(rows))).json<AreaWorkbookPlan>();
  /** Looks at what it does, and confirms that. */
  const bring = async (rows: CellValue[][]) => {
    const { digest } = await plan(rows);
    const answer = await send(await workbook(rows), digest);
    expect([answer.statusCode, answer.body]).toEqual([200, expect.anything()]);
    return answer.json<AreaWorkbookPlan>();
  };
  const namesIn = async () =>
    (
      await app.database.query<{ name: string }[]>(
        `SELECT name FROM agency_placement WHERE path LIKE '%' || $1 || '/%' ORDER BY name`,
        [area.district],
      )
    ).map(({ name }) => name);

  const rows: CellValue[][] = [
    ['东示例区第一中学', '东示例区体育局', '事业单位', '王强', '13912345678'],
    ['东示例区体育局', null, '部门', '赵丽', '0418-1234567'],
  ];

  it('says what it would do, and does nothing', async () => {
    const before = await namesIn();
    const { done, agencies, people, mistakes, passwords } = await plan(rows);
    expect({ done, same: agencies.same, mistakes, passwords }).toEqual({
      done: false,
      same: 0,
      mistakes: [],
      passwords: [],
    });
    expect(agencies.created.map(({ name, row, parentName }) => [row, name, parentName])).toEqual([
      [3, '东示例区体育局', '东示例区人民政府'],
      [2, '东示例区第一中学', '东示例区体育局'],
    ]);
    expect(people.created).toMatchObject([
      { name: '王强', username: '13912345678', role: 'agency', agencyName: '东示例区第一中学' },
      { name: '赵丽', username: '04181234567' },
    ]);
    expect(await namesIn()).toEqual(before);
  });

  it.each<[string, () => Promise<Uint8Array>, RegExp]>([
    ['is no workbook', async () => Buffer.from('单位名称,上级\n东示例区体育局,'), /不是 Excel 工作簿/],
    ['is damaged', async () => (await workbook(rows)).slice(0, 900), /不完整或已损坏/],
    ['says nothing', () => writeXlsx({ sheets: [{ name: '名单', rows: [] }] }), /没有文字/],
    [
      'has more rows than any area',
      () => workbook(Array.from({ length: 20_001 }, (_, number) => [`第${number}局`])),
      /20002 行，一次最多 20000 行/,
    ],
    [
      'has more cells than it may',
      () => workbook(Array.from({ length: 15_000 }, () => Array.from({ length: 21 }, () => '局'))),
      /内容过多/,
    ],
  ])('is refused in plain words where the file %s', async (_, file, why) => {
    const answer = await send(await file());
    expect([answer.statusCode, answer.json()]).toMatchObject([
      422,
      { code: 'WORKBOOK_UNREADABLE', message: expect.stringMatching(why) },
    ]);
  });

  it('is read apart from the server', async () => {
    const reading = jest.spyOn(app.nest.get(ReportReading), 'readSheets');
    await plan(rows);
    expect(reading).toHaveBeenCalledTimes(1);
    reading.mockRestore();
  });

  it('does nothing where one row is mistaken, whatever is confirmed', async () => {
    const before = await namesIn();
    const wrong = [...rows, ['东示例区审计局', '没有的局', '部门', '孙伟', '1.39E+10']];
    const seen = await plan(wrong);
    expect(seen.mistakes.map(({ row }) => row)).toEqual([4, 4]);
    const answer = await send(await workbook(wrong), seen.digest);
    expect(answer.json()).toMatchObject({ code: 'AREA_CHANGED_MEANWHILE' });
    expect(await namesIn()).toEqual(before);
  });

  it('is done only as it was seen', async () => {
    const { digest } = await plan(rows);
    const [first = []] = rows;
    expect((await send(await workbook([first.slice(0, 3)]), digest)).statusCode).toBe(409);
    expect(await namesIn()).not.toContain('东示例区体育局');
  });

  it.each<[string, CellValue[], CellValue[]]>([
    ['code', ['代码'], ['91210900001']],
    ['sector', ['条线'], ['体育']],
    ['other name', ['别名'], ['区体局']],
    ['telephone', ['电话'], ['0418-7654321']],
  ])('is seen with each %s of what is new', async (_, heads, values) => {
    const digestOf = async (cells: CellValue[]) => {
      const content = await writeXlsx({
        sheets: [
          {
            name: '名单',
            rows: [
              ['单位名称', '类别', '联系人', '邮箱', ...heads],
              ['东示例区体育局', '部门', '赵丽', 'zhaoli@example.gov.cn', ...cells],
            ],
          },
        ],
      });
      return (await send(content)).json<AreaWorkbookPlan>().digest;
    };
    expect(await digestOf(values)).not.toBe(await digestOf([null]));
  });

  it('founds all of it, records each, and does nothing the second time', async () => {
    const done = await bring(rows);
    expect(done).toMatchObject({ done: true, passwords: [expect.any(String), expect.any(String)] });
    expect(await namesIn()).toEqual(expect.arrayContaining(['东示例区体育局', '东示例区第一中学']));
    const recorded = async (action: string) =>
      (await administrator.get(`${ROUTES.audit}?action=${action}`))
        .json()
        .items.map(({ subject }: { subject: string }) => subject);
    expect(await recorded('agency.created')).toEqual(
      expect.arrayContaining(['东示例区体育局', '东示例区第一中学']),
    );
    expect(await recorded('account.created')).toEqual(
      expect.arrayContaining(['王强（13912345678）', '赵丽（04181234567）']),
    );
    expect(await bring(rows)).toMatchObject({
      agencies: { created: [], changed: [], same: 2 },
      people: { created: [], changed: [], same: 2 },
      passwords: [],
    });
  });

  it('makes passwords that open at once, and after they are hashed like all others', async () => {
    const more = [['东示例区审计局', null, '部门', '孙伟', '13912345679']];
    const [password = ''] = (await bring(more)).passwords;
    const hash = async () =>
      (
        await app.database.query(`SELECT password_hash AS hash FROM account WHERE username = '13912345679'`)
      )[0].hash as string;
    expect(await hash()).not.toContain(password);
    await signIn(app, '13912345679', password);
    await expect(signIn(app, '13912345679', `${password}x`)).rejects.toThrow('WRONG_CREDENTIALS');
    await runnerOf(app, [hashFirstPasswords]).workOff();
    expect(await hash()).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    await signIn(app, '13912345679', password);
    await expect(signIn(app, '13912345679', `${password}x`)).rejects.toThrow('WRONG_CREDENTIALS');
  });

  it('changes only what differs', async () => {
    const done = await bring([['东示例区第一中学', '东示例区教育局', '事业单位', '王强', '13712345678']]);
    expect(done).toMatchObject({
      done: true,
      agencies: {
        created: [],
        changed: [{ name: '东示例区第一中学', differences: ['上级：东示例区体育局 → 东示例区教育局'] }],
      },
      people: {
        created: [],
        changed: [{ name: '王强（13912345678）', differences: ['电话：13912345678 → 13712345678'] }],
      },
    });
  });

  it('keeps the numbers of a plain list as the official order, and what is no number leaves the order alone', async () => {
    const list = (...numbers: string[]) =>
      writeXlsx({
        sheets: [
          {
            name: '名单',
            rows: [
              ['序号', '单位名称'],
              ...numbers.map((number, index) => [
                number,
                ['东示例区教育局', '东示例区一号镇人民政府', '东示例区体育局'][index] ?? '',
              ]),
            ],
          },
        ],
      });
    const sent = async (content: Uint8Array) => {
      const { digest } = (await send(content)).json<AreaWorkbookPlan>();
      return (await send(content, digest)).json<AreaWorkbookPlan>();
    };
    expect((await sent(await list('３', '1.', '2'))).agencies.changed).toMatchObject([
      { differences: ['排序：无 → 3'] },
      { differences: ['排序：无 → 1'] },
      { differences: ['排序：无 → 2'] },
    ]);
    const top = await administrator.get(`${ROUTES.agencies}?year=2025`);
    expect(top.json().children.map(({ name }: { name: string }) => name)).toEqual([
      '东示例区一号镇人民政府',
      '东示例区体育局',
      '东示例区教育局',
      '东示例区审计局',
    ]);
    const unclear = await sent(await list('1-1', '一', ''));
    expect(unclear).toMatchObject({ done: true, mistakes: [], agencies: { changed: [], same: 3 } });
    expect(unclear.notes.map(({ row, message }) => [row, message])).toEqual([
      [2, expect.stringContaining('“1-1”不是')],
      [3, expect.stringContaining('“一”不是')],
    ]);
  });

  it('goes out as the workbook that comes in again without a change', async () => {
    const out = await administrator.get(ROUTES.areaWorkbook);
    expect(out.headers['content-type']).toContain('spreadsheetml');
    const back = (await send(out.rawPayload)).json<AreaWorkbookPlan>();
    expect(back).toMatchObject({
      mistakes: [],
      agencies: { created: [], changed: [] },
      people: { created: [], changed: [] },
    });
    expect([back.agencies.same, back.people.same]).toEqual([5, 4]);
    const { sheets } = await readXlsx(out.rawPayload);
    expect(sheets.map(({ name }) => name)).toEqual(['机构名单', '人员', '填写说明']);
    const record = await administrator.get(`${ROUTES.audit}?action=areaWorkbook.downloaded`);
    expect(record.json().items).toMatchObject([
      { subject: '东示例区人民政府机构名单', details: { accounts: expect.any(Number) } },
    ]);
  });

  it('makes the account of each of two agencies of one name at its own', async () => {
    await bring([
      ['甲镇', null, '乡镇'],
      ['乙镇', null, '乡镇'],
      ['财政所', '甲镇', '事业单位', '张三', '13900000011'],
    ]);
    const both: CellValue[][] = [
      ['财政所', '甲镇', '事业单位', '张三', '13900000011'],
      ['财政所', '乙镇', '事业单位', '李四', '13900000012'],
    ];
    const seen = await plan(both);
    expect(seen.people.created).toMatchObject([{ name: '李四', agencyName: '财政所', parentName: '乙镇' }]);
    await bring(both);
    const placed = await app.database.query(
      `SELECT a.display_name AS name, parent.name AS parent FROM account a
       JOIN agency_placement p ON p.agency_id = a.agency_id
       JOIN agency_placement parent ON parent.agency_id = p.parent_id
       WHERE a.username IN ('13900000011', '13900000012') ORDER BY a.username`,
    );
    expect(placed).toEqual([
      { name: '张三', parent: '甲镇' },
      { name: '李四', parent: '乙镇' },
    ]);
    expect(await plan(both)).toMatchObject({
      mistakes: [],
      agencies: { created: [], changed: [], same: 2 },
      people: { created: [], changed: [], same: 2 },
    });
    const back = (
      await send((await administrator.get(ROUTES.areaWorkbook)).rawPayload)
    ).json<AreaWorkbookPlan>();
    expect(back).toMatchObject({
      mistakes: [],
      agencies: { changed: [] },
      people: { created: [], changed: [] },
    });
  });

  it('makes one account for a person who writes for several agencies, and goes out with a row for each', async () => {
    const secretary: CellValue[][] = [
      ['东示例区体育局', null, '部门', '周秘书', '13900000021'],
      ['东示例区审计局', null, '部门', '周秘书', '13900000021'],
    ];
    const seen = await plan(secretary);
    expect(seen.people.created).toMatchObject([
      { name: '周秘书', username: '13900000021', agencyName: '东示例区体育局、东示例区审计局' },
    ]);
    expect(seen.notes).toContainEqual(
      expect.objectContaining({ row: 3, message: expect.stringContaining('同一个账号也为“东示例区审计局”') }),
    );
    const [password = ''] = (await bring(secretary)).passwords;
    const { account } = (await (await signIn(app, '13900000021', password)).get(ROUTES.session)).json();
    expect(account.agencies).toHaveLength(2);
    expect(await plan(secretary)).toMatchObject({ people: { created: [], changed: [], same: 2 } });
    const more: CellValue[][] = [['东示例区第一中学', null, '事业单位', '周秘书', '13900000021']];
    expect((await plan(more)).people.changed).toMatchObject([
      { differences: [expect.stringMatching(/审计局.*→ .*体育局.*审计局.*第一中学/)] },
    ]);
    const out = (await administrator.get(ROUTES.areaWorkbook)).rawPayload;
    const { sheets } = await readXlsx(out);
    const rowsOfSecretary = sheets[1]?.rows.filter((row) => row.includes('周秘书'));
    expect(rowsOfSecretary).toHaveLength(2);
    expect((await send(out)).json<AreaWorkbookPlan>()).toMatchObject({
      mistakes: [],
      people: { created: [], changed: [] },
    });
  });

  it('names the row that the tree refuses, and keeps nothing of the others', async () => {
    const before = await namesIn();
    const content = await writeXlsx({
      sheets: [
        {
          name: '名单',
          rows: [
            ['单位名称', '上级', '起始年度'],
            ['东示例区水务局', null, '2025'],
            ['东示例区水利站', '东示例区水务局', '2023'],
            ['东示例区林业局', null, '2025'],
          ],
        },
      ],
    });
    const { mistakes } = (await send(content)).json<AreaWorkbookPlan>();
    expect(mistakes).toMatchObject([{ row: 3, message: expect.stringContaining('并非从 2023 年度起') }]);
    expect(await namesIn()).toEqual(before);
  });

  it('leaves to the hand what would change totals', async () => {
    standAt(app, '2026-01-10T09:00');
    await openTestRound(app, 2025);
    await handIn(app, area.bureau, 2025, { 'applications.newlyReceived.total': 60 });
    await app.nest.get(Decisions).take(callerAt('supervisor', area.city), area.bureau, 2025, 'accept', {
      version: 1,
      reason: OVER_OPEN,
    });
    const { mistakes } = await plan([['东示例区教育局', '东示例区体育局', '部门']]);
    expect(mistakes).toMatchObject([{ row: 2, message: expect.stringContaining('在“机构”页面单独办理') }]);
  });

  it('says of each row what is merged over several', async () => {
    const content = await writeXlsx({
      sheets: [
        {
          name: '名单',
          rows: [
            ['序号', '上级', '单位名称', '类别'],
            ['1', '东示例区体育局', '东示例区体校', '事业单位'],
            ['2', null, '东示例区体育馆', '事业单位'],
          ],
          merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
        },
      ],
    });
    const { agencies } = (await send(content)).json<AreaWorkbookPlan>();
    expect(agencies.created.map(({ parentName }) => parentName)).toEqual([
      '东示例区体育局',
      '东示例区体育局',
    ]);
  });

  it('reaches no agency outside the area, and is for administrators', async () => {
    const { mistakes } = await plan([['新区教育局', '西示例区人民政府', '部门']]);
    expect(mistakes).toMatchObject([{ message: expect.stringContaining('也不在平台上') }]);
    const supervisor = await signedIn(app, 'supervisor', area.district);
    expect((await send(await workbook(rows), undefined, supervisor)).statusCode).toBe(403);
  });

  it('is refused in words where it is no workbook', async () => {
    const text = await send(Buffer.from('单位名称\n示例区教育局\n'));
    expect(text.json()).toMatchObject({
      code: 'WORKBOOK_UNREADABLE',
      message: expect.stringContaining('.xlsx'),
    });
  });
});
