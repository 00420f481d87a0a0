import { batchImportSchema, type DecideBatchImportConflicts, ROUTES } from '@zhaojian/contract';
import { at, signedIn } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { BatchBench } from './testing/batch-bench.ts';
import { BatchQueue } from './running/batch-queue.service.ts';
import { sendBatch } from './testing/send-batch.ts';

describe('many reports at once', () => {
  let bench: BatchBench;
  beforeEach(async () => (bench = await BatchBench.open()));
  afterEach(() => bench.close());

  describe('with a name that no agency has exactly', () => {
    it('are offered the nearest, and stored once a person has chosen', async () => {
      const [whole, item] = await bench.only({ name: 'a.txt', content: reportFile('东示列区教育局', 2025) });
      expect(whole).toMatchObject({ state: 'finished', counts: { needsDecision: 1 } });
      expect(item).toMatchObject({
        state: 'needsDecision',
        question: 'whoseReport',
        nameInFile: '东示列区教育局',
        agency: null,
      });
      expect(item.offered[0]).toEqual({ agencyId: bench.area.bureau, agencyName: '东示例区教育局' });

      const answer = await bench.decide(whole.id, item.id, { action: 'assign', agencyId: bench.area.bureau });
      expect(answer.statusCode).toBe(200);
      await bench.idle();
      expect((await bench.items(whole.id))[0]).toMatchObject({
        state: 'clean',
        agency: { agencyName: '东示例区教育局' },
        version: 1,
        decidedBy: '测试supervisor',
      });
      expect(await bench.batch(whole.id)).toMatchObject({ state: 'finished' });
    });

    it('are not stored for an agency outside the area', async () => {
      const eastern = await signedIn(bench.app, 'supervisor', bench.area.district);
      const answer = await sendBatch(eastern, 2025, [
        { name: 'a.txt', content: reportFile('西示例区教育局', 2025) },
      ]);
      const { id } = batchImportSchema.parse(answer.json());
      await bench.idle();
      const [item] = await bench.items(id);
      expect(item).toMatchObject({ state: 'needsDecision' });
      expect(item?.offered.map(({ agencyName }) => agencyName)).not.toContain('西示例区教育局');
      const wanted = await bench.decide(
        id,
        item?.id ?? '',
        { action: 'assign', agencyId: bench.area.otherBureau },
        eastern,
      );
      expect(wanted.statusCode).toBe(404);
      // Anyone above decides within the batch's area too.
      const above = await bench.decide(id, item?.id ?? '', {
        action: 'assign',
        agencyId: bench.area.otherBureau,
      });
      expect(above.statusCode).toBe(404);
    });

    it('are left out when a person says so, and cannot be decided twice', async () => {
      const [whole, item] = await bench.only({ name: 'a.txt', content: reportFile('某某单位', 2025) });
      expect((await bench.decide(whole.id, item.id, { action: 'take' })).json()).toMatchObject({
        code: 'OTHER_QUESTION',
      });
      expect((await bench.decide(whole.id, item.id, { action: 'skip' })).json()).toMatchObject({
        state: 'skipped',
      });
      expect((await bench.decide(whole.id, item.id, { action: 'skip' })).json()).toMatchObject({
        code: 'NOTHING_TO_DECIDE',
      });
    });
  });

  it('two for one agency: one becomes a version, about the other a person is asked', async () => {
    const [whole, all] = await bench.imported([
      { name: '一.txt', content: reportFile('示例市教育局', 2025) },
      {
        name: '二.txt',
        content: reportFile('示例市教育局', 2025, { 'applications.newlyReceived.naturalPerson': 1 }),
      },
      { name: '三.txt', content: reportFile('示例市教育局', 2025) },
    ]);
    expect(all[2]).toMatchObject({
      state: 'skipped',
      code: 'SAME_FILE',
      message: expect.stringContaining('一.txt'),
    });
    const stored = all.find(({ version }) => version === 1);
    const asked = all.find(({ question }) => question === 'anotherVersion');
    expect(asked).toMatchObject({
      code: 'SECOND_FILE',
      message: expect.stringContaining(stored?.fileName ?? '?'),
    });
    await bench.decide(whole.id, asked?.id ?? '', { action: 'take' });
    await bench.idle();
    expect((await bench.items(whole.id)).find(({ id }) => id === asked?.id)).toMatchObject({ version: 2 });
  });

  describe('of one sort', () => {
    const changed = { 'applications.newlyReceived.naturalPerson': 1 };
    /** Two agencies that have a version already, each with another file; and a name that nobody bears. */
    const conflicting = async () => {
      const first = ['示例市教育局', '东示例区教育局'].map((name) => ({
        name: `${name}.txt`,
        content: reportFile(name, 2025),
      }));
      await bench.imported(first);
      return bench.imported([
        ...['示例市教育局', '东示例区教育局'].map((name) => ({
          name: `${name}（改）.txt`,
          content: reportFile(name, 2025, changed),
        })),
        { name: 'a.txt', content: reportFile('东示列区教育局', 2025) },
      ]);
    };
    const decideAll = (id: string, body: DecideBatchImportConflicts, by = bench.supervisor) =>
      by.post(at(ROUTES.batchImportDecisions, { id }), body);

    it('are all taken as the next version at once, and this is recorded with their number', async () => {
      const [whole] = await conflicting();
      expect(whole.conflicts).toMatchObject({ HAS_VERSION: 2, SECOND_FILE: 0, AGENCY_UNKNOWN: 1 });
      const answer = await decideAll(whole.id, { conflict: 'HAS_VERSION', action: 'take', files: 2 });
      expect(answer.statusCode).toBe(200);
      await bench.idle();
      const after = await bench.items(whole.id);
      expect(after.map(({ state, version, decidedBy }) => [state, version, decidedBy])).toEqual([
        ['withFindings', 2, '测试supervisor'],
        ['withFindings', 2, '测试supervisor'],
        // Whose report it is, is never decided for many at once.
        ['needsDecision', null, null],
      ]);
      expect(await bench.batch(whole.id)).toMatchObject({ conflicts: { HAS_VERSION: 0 }, state: 'finished' });
      const [record] = await bench.app.database.query<{ details: object }[]>(
        `SELECT details FROM audit_entry WHERE action = 'batchImport.decided'`,
      );
      expect(record?.details).toMatchObject({ conflict: 'HAS_VERSION', decision: 'take', files: 2 });
    });

    it('are all left out at once', async () => {
      const [whole] = await conflicting();
      await decideAll(whole.id, { conflict: 'HAS_VERSION', action: 'skip', files: 2 });
      expect(await bench.batch(whole.id)).toMatchObject({ counts: { skipped: 2, needsDecision: 1 } });
    });

    it('that name no agency of the area are left out at once, and never taken so', async () => {
      const [whole] = await bench.imported(
        ['某某单位', '另一单位'].map((name) => ({
          name: `${name}.txt`,
          content: reportFile(name, 2025),
        })),
      );
      expect(whole.conflicts).toMatchObject({ AGENCY_UNKNOWN: 2, AGENCY_NOT_STATED: 0 });
      const unknown = { conflict: 'AGENCY_UNKNOWN', files: 2 } as const;
      expect((await decideAll(whole.id, { ...unknown, action: 'take' })).json()).toMatchObject({
        code: 'OTHER_QUESTION',
      });
      expect((await decideAll(whole.id, { ...unknown, action: 'skip' })).statusCode).toBe(200);
      expect(await bench.batch(whole.id)).toMatchObject({
        counts: { skipped: 2, needsDecision: 0 },
        conflicts: { AGENCY_UNKNOWN: 0 },
      });
    });

    it('are left as they are when they are not as many as the person saw', async () => {
      const [whole, [item]] = await conflicting();
      await bench.decide(whole.id, item?.id ?? '', { action: 'skip' });
      const late = await decideAll(whole.id, { conflict: 'HAS_VERSION', action: 'take', files: 2 });
      expect(late.json()).toMatchObject({
        code: 'OTHER_NUMBER_TO_DECIDE',
        message: expect.stringContaining('1 个'),
      });
      expect(await bench.batch(whole.id)).toMatchObject({ counts: { needsDecision: 2 } });
    });

    it('are decided about only by those who may see the batch', async () => {
      const [whole] = await conflicting();
      const below = await signedIn(bench.app, 'supervisor', bench.area.district);
      const answer = await decideAll(whole.id, { conflict: 'HAS_VERSION', action: 'take', files: 2 }, below);
      expect(answer.statusCode).toBe(404);
    });

    it('three files for one agency: one follows at once, about the last it is asked again', async () => {
      const [whole] = await bench.imported(
        [0, 1, 2].map((figure) => ({
          name: `${figure}.txt`,
          content: reportFile('示例市教育局', 2025, { 'applications.newlyReceived.naturalPerson': figure }),
        })),
      );
      expect(whole.conflicts).toMatchObject({ HAS_VERSION: 0, SECOND_FILE: 2 });
      await decideAll(whole.id, { conflict: 'SECOND_FILE', action: 'take', files: 2 });
      await bench.idle();
      const after = await bench.batch(whole.id);
      expect(after).toMatchObject({ conflicts: { SECOND_FILE: 1 }, counts: { needsDecision: 1 } });
    });
  });

  it('what is in question when the batch is cancelled is left out', async () => {
    jest.spyOn(bench.app.nest.get(BatchQueue), 'tidy').mockResolvedValue();
    const [whole] = await bench.only({ name: 'a.txt', content: reportFile('某某单位', 2025) });
    const cancelled = await bench.supervisor.post(at(ROUTES.batchImportCancellation, { id: whole.id }));
    expect(cancelled.json()).toMatchObject({
      state: 'cancelled',
      counts: { skipped: 1, needsDecision: 0 },
    });
  });

  it('an agency that has a version is asked about; the same file again is passed over', async () => {
    const agency = await signedIn(bench.app, 'agency', bench.area.cityBureau);
    const own = reportFile('示例市教育局', 2025);
    await upload(agency, bench.area.cityBureau, 2025, own);
    const [, same] = await bench.only({ name: 'a.txt', content: own });
    expect(same).toMatchObject({ state: 'skipped', code: 'SAME_FILE' });
    const other = reportFile('示例市教育局', 2025, { 'applications.newlyReceived.naturalPerson': 1 });
    const [, item] = await bench.only({ name: 'b.txt', content: other });
    expect(item).toMatchObject({
      state: 'needsDecision',
      code: 'HAS_VERSION',
      message: expect.stringContaining('测试agency'),
    });
  });

  it('of an agency that has handed in are refused', async () => {
    const agency = await signedIn(bench.app, 'agency', bench.area.cityBureau);
    await upload(agency, bench.area.cityBureau, 2025, reportFile('示例市教育局', 2025));
    const submit = at(ROUTES.submit, { agencyId: bench.area.cityBureau, year: 2025 });
    expect((await agency.post(submit, { version: 1 })).statusCode).toBe(200);
    const other = reportFile('示例市教育局', 2025, { 'applications.newlyReceived.naturalPerson': 1 });
    const [, item] = await bench.only({ name: 'b.txt', content: other });
    expect(item).toMatchObject({
      state: 'refused',
      code: 'NOT_EDITABLE',
      agency: { agencyName: '示例市教育局' },
    });
  });
});
