import { type AskedPoint, ROUTES, type ReturnLetter, type Submission } from '@zhaojian/contract';
import { aLetter } from '../../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { allFigures, allNarratives } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const year = 2025;
const licences = 'proactiveDisclosure.licences.decisions';
const penalties = 'proactiveDisclosure.penalties.decisions';

const point = (about: AskedPoint['about'], text: string, more: Partial<AskedPoint> = {}): AskedPoint => ({
  about,
  text,
  check: null,
  again: null,
  ...more,
});

describe('a report that goes back with points', () => {
  let app: TestApp;
  let area: TestArea;
  let id: string;
  let agency: TestClient;
  let supervisor: TestClient;
  let made = 0;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
    supervisor = await signedIn(app, 'supervisor', area.district);
  });
  beforeEach(async () => {
    standAt(app, '2026-01-10T09:00');
    const name = `东示例区第${++made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    agency = await signedIn(app, 'agency', id);
    await save(0, allFigures(year, { [licences]: 5, [penalties]: 7 }), allNarratives(name, year));
    await agency.post(address(ROUTES.submit), { version: 1 });
  });
  afterAll(() => app.close());

  const address = (route: string) => at(route, { agencyId: id, year });
  const submission = async (who = agency) => (await who.get(address(ROUTES.submission))).json<Submission>();
  const letter = async (who = agency) => (await submission(who)).letters[0] as ReturnLetter;
  const returned = (version: number, points: AskedPoint[], more: object = {}) =>
    supervisor.post(address(ROUTES.return), {
      version,
      letter: { ...aLetter(), answerBy: '2026-01-15', points, ...more },
    });
  const answer = (number: number, text: string, who = agency, of = 1) =>
    who.put(at(ROUTES.pointAnswer, { agencyId: id, year, letter: of, number }), { text });
  const save = (basedOn: number, figures: object, narratives: object = {}) =>
    agency.post(address(ROUTES.versions), { basedOn, figures, narratives, reason: null });
  const submit = (version: number) => agency.post(address(ROUTES.submit), { version });

  it('shows the agency each point with its place and the day, and the letter composed of them', async () => {
    const { improvement: text = '' } = allNarratives(`东示例区第${made}局`, year);
    const quote = text.slice(0, text.indexOf('。') + 1);
    const sent = await returned(
      1,
      [
        point({ kind: 'cell', key: licences }, '请与许可台账核对。', { check: 'SCALE_OF_LAST_YEAR' }),
        point({ kind: 'sentence', section: 'improvement', quote, at: 0 }, '请写得具体些。'),
        point({ kind: 'whole' }, '请由负责人签字后再报。'),
      ],
      { opening: '经审核，请修改。', closing: '有疑问请来电。' },
    );
    expect(sent.statusCode).toBe(200);
    const now = await submission();
    expect(now).toMatchObject({
      state: 'returned',
      returnReason: expect.stringMatching(
        /^经审核，请修改。\n1\. 第二部分“行政许可.*”：请与许可台账核对。\n2\. 第五部分“.*\n3\. 整份报告：.*\n请在 2026 年 1 月 15 日前.*\n有疑问请来电。$/,
      ),
      letters: [
        {
          number: 1,
          version: 1,
          author: '测试supervisor',
          answerBy: '2026-01-15',
          answeredVersion: null,
          points: [
            { number: 1, about: { kind: 'cell', key: licences }, check: 'SCALE_OF_LAST_YEAR', times: 1 },
            { number: 2, about: { quote }, answer: null, changed: null },
            { number: 3 },
          ],
        },
      ],
    });
    expect(now.events[0]?.reason).toBe(now.returnReason);
  });

  it('is refused where a point is nowhere, the day is past or there is no point', async () => {
    const nowhere = await returned(1, [
      point({ kind: 'whole' }, '请核对全文。'),
      point({ kind: 'sentence', section: 'overview', quote: '没有这句话。', at: 0 }, '请改写这句。'),
    ]);
    expect(nowhere.json()).toMatchObject({
      code: 'POINT_NOWHERE',
      message: expect.stringContaining('第 2 条'),
    });
    const past = await returned(1, [point({ kind: 'whole' }, '请核对全文。')], { answerBy: '2026-01-09' });
    expect(past.json()).toMatchObject({ code: 'ANSWER_DAY_PAST' });
    expect((await returned(1, [])).json()).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { 'letter.points': expect.stringContaining('请至少列出一条') },
    });
    const again = await returned(1, [point({ kind: 'whole' }, '请核对全文。', { again: 1 })]);
    expect(again.json()).toMatchObject({ code: 'POINT_NOT_BEFORE' });
    expect(await submission()).toMatchObject({ state: 'submitted', letters: [] });
  });

  it('does not come in again with a point that was neither changed nor explained, and names its number', async () => {
    await returned(1, [
      point({ kind: 'cell', key: licences }, '请与许可台账核对。'),
      point({ kind: 'cell', key: penalties }, '请与处罚台账核对。'),
      point({ kind: 'section', section: 'overview' }, '请补充平台建设。'),
    ]);
    expect((await submit(1)).json()).toMatchObject({
      code: 'POINTS_UNANSWERED',
      message: expect.stringContaining('第 1、2、3 条'),
    });
    await save(1, { [licences]: 6 });
    await answer(3, '没有平台，上级统一建设。');
    expect((await submit(2)).json()).toMatchObject({
      code: 'POINTS_UNANSWERED',
      message: expect.stringContaining('第 2 条'),
      details: { points: [{ number: 2, name: expect.stringContaining('行政处罚') }] },
    });
    await answer(2, '已核对，确为 7 件。');
    expect((await submit(2)).json()).toMatchObject({ state: 'submitted' });
    expect(await letter(supervisor)).toMatchObject({
      answeredVersion: 2,
      points: [
        { changed: true, answer: null },
        { changed: false, answer: '已核对，确为 7 件。' },
        { changed: false, answer: '没有平台，上级统一建设。' },
      ],
    });
  });

  it('comes back with the same point a second time, which knows how often it was asked', async () => {
    await returned(1, [point({ kind: 'cell', key: licences }, '请与许可台账核对。')]);
    await answer(1, '已核对，无误。');
    await submit(1);
    await returned(1, [
      point({ kind: 'whole' }, '请附上台账的页码。'),
      point({ kind: 'cell', key: licences }, '说明与台账不符，请再核对。', { again: 1 }),
    ]);
    const now = await submission();
    expect(now.returnReason).toContain('2. （第 2 次提出）第二部分“行政许可');
    expect(now.letters).toMatchObject([
      {
        number: 2,
        points: [
          { times: 1, again: null },
          { times: 2, again: 1, answer: null },
        ],
      },
      { number: 1, answeredVersion: 1, points: [{ times: 1, answer: '已核对，无误。' }] },
    ]);
  });

  it('is answered by its agency alone, and only until it is handed in again', async () => {
    await returned(1, [point({ kind: 'whole' }, '请核对全文。')]);
    const other = await signedIn(app, 'agency', area.bureau);
    expect((await answer(1, '我来替它说明。', other)).statusCode).toBe(404);
    expect((await answer(1, '我来替它说明。', supervisor)).json()).toMatchObject({
      code: 'ROLE_NOT_ALLOWED',
    });
    expect((await answer(2, '没有这一条。')).json()).toMatchObject({ code: 'POINT_NOT_FOUND' });
    expect((await answer(1, '没有这份意见。', agency, 2)).json()).toMatchObject({ code: 'LETTER_NOT_FOUND' });
    expect((await answer(1, '已核对全文。')).json()).toMatchObject({
      letters: [{ points: [{ answer: '已核对全文。' }] }],
    });
    expect((await answer(1, '')).json()).toMatchObject({ letters: [{ points: [{ answer: null }] }] });
    await answer(1, '已核对全文。');
    await submit(1);
    expect((await answer(1, '改主意了，再说几句。')).json()).toMatchObject({ code: 'LETTER_ANSWERED' });
    const said = await app.database.query<{ details: object }[]>(
      `SELECT details FROM audit_entry WHERE agency_id = $1 AND action = 'returnPoint.answered' ORDER BY id`,
      [id],
    );
    expect(said.at(-1)?.details).toMatchObject({ version: 1, point: '请核对全文。', answer: '已核对全文。' });
    expect(said).toHaveLength(3);
  });

  it('has its letter as a Word file for agency and supervisor, and for nobody who only sees accepted reports', async () => {
    await returned(1, [point({ kind: 'whole' }, '请核对全文。')]);
    const file = (who: TestClient, number = 1) =>
      who.get(at(ROUTES.returnLetterFile, { agencyId: id, year, letter: number }));
    const answered = await file(supervisor);
    expect(answered.headers['content-disposition']).toContain(
      encodeURIComponent(`关于修改东示例区第${made}局2025年政府信息公开工作年度报告的意见.docx`),
    );
    expect(answered.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await file(agency)).statusCode).toBe(200);
    expect((await file(agency, 2)).json()).toMatchObject({ code: 'LETTER_NOT_FOUND' });
    const leader = await signedIn(app, 'leader', area.city);
    expect((await file(leader)).statusCode).toBe(404);
  });

  it('keeps its letters from leaders once it counts', async () => {
    await returned(1, [point({ kind: 'whole' }, '请核对全文。')]);
    await answer(1, '已核对全文。');
    await submit(1);
    await supervisor.post(address(ROUTES.accept), { version: 1 });
    const leader = await signedIn(app, 'leader', area.city);
    expect((await submission(leader)).letters).toEqual([]);
    expect((await submission(supervisor)).letters).toHaveLength(1);
  });
});
