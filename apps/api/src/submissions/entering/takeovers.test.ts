import { type Corrections, type ReportVersion, ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { reportFile, upload } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';

const year = 2025;
const cell = 'applications.newlyReceived.naturalPerson';
const other = 'disputes.reconsideration.upheld';

describe('corrections of a file that a newer file follows', () => {
  let app: TestApp;
  let area: TestArea;
  let id: string;
  let name: string;
  let client: TestClient;
  let made = 0;

  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, year);
  });
  beforeEach(async () => {
    made += 1;
    name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    client = await signedIn(app, 'agency', id);
  });
  afterAll(() => app.close());

  const save = (body: object) =>
    client.post(at(ROUTES.versions, { agencyId: id, year }), {
      figures: {},
      narratives: {},
      reason: '与台账核对后更正',
      ...body,
    });
  const uploaded = (figures: Record<string, number>, basedOn: number) =>
    upload(client, id, year, reportFile(name, year, figures), { basedOn });
  const corrections = async (number: number) =>
    (await client.get(at(ROUTES.corrections, { agencyId: id, year, number }))).json<Corrections>();
  const undo = (number: number, basedOn: number) =>
    client.post(at(ROUTES.takeoverUndo, { agencyId: id, year, number }), { basedOn });

  it('are what was read and what people made of it, each with who and when it became so', async () => {
    await uploaded({ [cell]: 3 }, 0);
    await save({ basedOn: 1, figures: { [cell]: 4, [other]: 1 } });
    standAt(app, '2026-01-10T09:20');
    client = await signedIn(app, 'agency', id);
    await save({ basedOn: 2, figures: { [cell]: 5 }, narratives: { otherMatters: '收费 3 元。' } });
    const last = await save({ basedOn: 3, figures: { [other]: 0 } });
    expect(last.json()).toMatchObject({ number: 4 });
    const { figures, narratives } = await corrections(4);
    const author = '测试agency';
    const at3 = { version: 3, author, at: '2026-01-10T01:20:00.000Z' };
    expect(figures).toEqual([{ key: cell, read: 3, value: 5, ...at3 }]);
    expect(narratives).toEqual([
      { id: 'otherMatters', read: '本年度未收取信息处理费。', text: '收费 3 元。', ...at3 },
    ]);
    standAt(app, '2026-01-10T09:00');
  });

  it('are none where figures were only confirmed, typed back, or typed in without a file', async () => {
    await save({ basedOn: 0, figures: { [cell]: 4 } });
    expect(await corrections(1)).toEqual({ figures: [], narratives: [] });
    await uploaded({ [cell]: 3 }, 1);
    await save({ basedOn: 2, figures: { [cell]: 3, [other]: 0 } });
    expect(await corrections(3)).toEqual({ figures: [], narratives: [] });
  });

  it('belong to the latest file before, not to those before that', async () => {
    await uploaded({ [cell]: 3 }, 0);
    await save({ basedOn: 1, figures: { [cell]: 4 } });
    await uploaded({ [cell]: 7 }, 2);
    await save({ basedOn: 3, figures: { [other]: 2 } });
    expect((await corrections(4)).figures.map(({ key }) => key)).toEqual([other]);
  });

  it('are taken over as changes of a version that says so, and taken back whole as one more version', async () => {
    await uploaded({ [cell]: 3 }, 0);
    await save({ basedOn: 1, figures: { [cell]: 4 } });
    const file = (await uploaded({ [cell]: 3, [other]: 1 }, 2)).json<ReportVersion>();
    const takenOver = { from: 2, figures: [cell], narratives: ['improvement'] };
    const taken = await save({
      basedOn: 3,
      figures: { [cell]: 4 },
      narratives: { improvement: '没有问题。' },
      takenOver,
    });
    expect(taken.json()).toMatchObject({ number: 4, source: 'corrected', takenOver });
    await save({ basedOn: 4, figures: { [other]: 2 } });
    const undone = await undo(4, 5);
    expect(undone.json()).toMatchObject({
      number: 6,
      reason: '撤销第 4 版的沿用',
      takenOver: { from: 4, figures: [], narratives: [] },
    });
    const { report } = undone.json<ReportVersion>();
    expect(report.cells[cell]).toEqual(file.report.cells[cell]);
    expect(report.cells[other]?.value).toBe(2);
    expect(report.narratives).toEqual(file.report.narratives);
    expect(report.improvementItems).toEqual(file.report.improvementItems);
    expect((await undo(4, 6)).json()).toMatchObject({ code: 'NOTHING_TAKEN_OVER' });
  });

  it('are not taken back over what somebody else saved meanwhile', async () => {
    await uploaded({ [cell]: 3 }, 0);
    await save({ basedOn: 1, figures: { [cell]: 4 } });
    await uploaded({ [cell]: 3, [other]: 1 }, 2);
    await save({
      basedOn: 3,
      figures: { [cell]: 4 },
      takenOver: { from: 2, figures: [cell], narratives: [] },
    });
    await save({ basedOn: 4, figures: { [other]: 2 } });
    expect((await undo(4, 4)).json()).toMatchObject({ code: 'VERSION_CONFLICT' });
    await save({ basedOn: 5, figures: { [cell]: 9 } });
    expect((await undo(4, 6)).json()).toMatchObject({ code: 'NOTHING_TAKEN_OVER' });
  });

  it('are called taken over only where they are changes, and from a version before', async () => {
    await uploaded({ [cell]: 3 }, 0);
    for (const takenOver of [
      { from: 1, figures: [cell], narratives: [] },
      { from: 0, figures: [other], narratives: [] },
      { from: 0, figures: [cell], narratives: ['overview'] },
    ]) {
      const answer = await save({ basedOn: 1, figures: { [cell]: 4 }, takenOver });
      expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});
