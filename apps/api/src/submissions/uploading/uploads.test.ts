import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { ROUTES, type Submission } from '@zhaojian/contract';
import { writeDocx, writeHtml } from '@zhaojian/report-writer';
import { FairSemaphore } from '../../workload/fair-semaphore.ts';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, signIn, type TestClient, testPassword } from '../../testing/test-client.ts';
import { faultlessReport, reportFile, upload } from '../../testing/test-reports.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';
import { ReportReading } from '../reading/report-reading.service.ts';
import { SubmissionAccess } from '../submission-access.service.ts';
import { submissionNotFound } from '../submissions.errors.ts';

const year = 2025;
const megabyte = 1024 * 1024;

describe('uploading a report', () => {
  let app: TestApp;
  let area: TestArea;
  beforeAll(async () => {
    app = await createTestApp({ maxUploadBytes: megabyte });
    area = await plantTestArea(app);
    await openTestRound(app, year);
  });
  beforeEach(() => standAt(app, '2026-01-10T09:00'));
  afterAll(() => app.close());

  let made = 0;
  /** A bureau of its own for a test, with an account of it. */
  async function newBureau(): Promise<{ id: string; name: string; client: TestClient }> {
    made += 1;
    const name = `东示例区第${made}局`;
    const id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    return { id, name, client: await signedIn(app, 'agency', id) };
  }

  it.each([
    ['text', async (name: string) => reportFile(name, year)],
    ['HTML', async (name: string) => new TextEncoder().encode(writeHtml(faultlessReport(name, year)))],
    ['Word', async (name: string) => writeDocx(faultlessReport(name, year))],
  ])('a %s file becomes the first version', async (_, fileOf) => {
    const { id, name, client } = await newBureau();
    const answer = await upload(client, id, year, await fileOf(name), { fileName: '2025 年报（终稿）.txt' });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      agencyId: id,
      year,
      number: 1,
      source: 'file',
      author: '测试agency',
      reason: null,
      fileName: '2025 年报（终稿）.txt',
      report: { agencyName: name, year, form: '2021' },
      unread: 0,
      errors: 0,
      notices: [],
    });
    const address = at(ROUTES.submission, { agencyId: id, year });
    expect((await client.get(address)).json()).toMatchObject({
      state: 'draft',
      editable: true,
      latestVersion: 1,
      versions: [{ number: 1 }],
      events: [{ kind: 'uploaded', version: 1, actor: '测试agency' }],
    });
  });

  it('is begun in turn with those of other accounts, however many one of them sends at once', async () => {
    const [flood, office] = [await newBureau(), await newBureau()];
    const begun: string[] = [];
    let waiting = 0;
    let go = () => {};
    const allWait = new Promise<void>((resolve) => (go = resolve));
    const original = FairSemaphore.prototype.run;
    const run = jest.spyOn(FairSemaphore.prototype, 'run').mockImplementation(async function (
      this: FairSemaphore,
      from,
      work,
    ) {
      const working = original.call(this, from, work);
      waiting += 1;
      if (waiting === 13) go();
      return working;
    });
    const toReport = jest
      .spyOn(app.nest.get(SubmissionAccess), 'toReport')
      .mockImplementation(async (_, agencyId) => {
        begun.push(agencyId);
        await allWait;
        throw submissionNotFound();
      });
    const send = ({ id, client }: typeof flood) => upload(client, id, year, new Uint8Array(1));
    await Promise.all([...Array.from({ length: 12 }, () => send(flood)), send(office)]);
    run.mockRestore();
    toReport.mockRestore();
    expect(begun).toHaveLength(13);
    expect(begun.indexOf(office.id)).toBeLessThan(6);
  });

  it('the original is kept under its hash, also when it cannot be read', async () => {
    const { id, client } = await newBureau();
    const file = new TextEncoder().encode('这是一份会议通知，不是年度报告。');
    const answer = await upload(client, id, year, file);
    expect(answer.json()).toMatchObject({ code: 'NOT_A_REPORT', message: expect.stringContaining('请确认') });
    const hash = createHash('sha256').update(file).digest('hex');
    const place = join(app.environment.dataFolder, 'originals', hash.slice(0, 2), hash.slice(2, 4), hash);
    await expect(access(place)).resolves.toBeUndefined();
  });

  const text = (content: string) => new TextEncoder().encode(content);
  it.each([
    ['an empty file', 'EMPTY_FILE', async () => new Uint8Array()],
    ['a picture', 'SCANNED_IMAGE', async () => Buffer.from('GIF89a\u0001\u0002\u0003\u0004\u0005')],
    ['a program', 'UNSUPPORTED_KIND', async () => Buffer.from('7f454c460201010000000000', 'hex')],
    [
      'a Word file cut off in the middle',
      'DAMAGED_FILE',
      async (name: string) => (await writeDocx(faultlessReport(name, year))).slice(0, 3000),
    ],
    [
      'a report from before the national form',
      'YEAR_BEFORE_FORM',
      async (name: string) => text(Buffer.from(reportFile(name, 2020)).toString().replaceAll('2020', '2017')),
    ],
  ])('%s is refused as %s, with what to do', async (_, code, fileOf) => {
    const { id, name, client } = await newBureau();
    const answer = await upload(client, id, year, await fileOf(name));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code, message: expect.stringContaining('请') });
  });

  it('a file over the limit is refused with the limit, and not kept', async () => {
    const { id, client } = await newBureau();
    const answer = await upload(client, id, year, Buffer.alloc(megabyte + 1, '年'));
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ code: 'FILE_TOO_LARGE', message: expect.stringContaining('1 MB') });
  });

  it('a request without a file is refused', async () => {
    const { id, client } = await newBureau();
    const answer = await client.post(at(ROUTES.uploads, { agencyId: id, year }), { basedOn: 0 });
    expect(answer.json()).toMatchObject({ code: 'NO_FILE' });
  });

  it('the report of another agency is refused with both names, and taken with a notice once confirmed', async () => {
    const { id, name, client } = await newBureau();
    const file = reportFile('西示例区教育局', year);
    const refused = await upload(client, id, year, file);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      code: 'OTHER_AGENCY',
      message: expect.stringMatching(new RegExp(`西示例区教育局.*${name}`)),
      details: { inFile: '西示例区教育局', ofTask: name, confirmable: true },
    });
    const confirmed = await upload(client, id, year, file, { confirmAgency: true });
    expect(confirmed.json()).toMatchObject({ number: 1, notices: [{ code: 'OTHER_AGENCY_CONFIRMED' }] });
  });

  it('the report of another year is refused with both years, confirmed or not', async () => {
    const { id, name, client } = await newBureau();
    const answer = await upload(client, id, year, reportFile(name, 2024), { confirmAgency: true });
    expect(answer.json()).toMatchObject({
      code: 'OTHER_YEAR',
      message: expect.stringMatching(/2024.*2025/),
      details: { inFile: 2024, ofTask: 2025 },
    });
  });

  it('the newest file again is refused and names its version; an earlier one may come back', async () => {
    const { id, name, client } = await newBureau();
    const [first, second] = [
      reportFile(name, year),
      Buffer.concat([reportFile(name, year), Buffer.from('\n')]),
    ];
    await upload(client, id, year, first);
    const again = await upload(client, id, year, first, { basedOn: 1 });
    expect(again.json()).toMatchObject({ code: 'SAME_FILE', details: { version: 1 } });
    expect((await upload(client, id, year, second, { basedOn: 1 })).json()).toMatchObject({ number: 2 });
    expect((await upload(client, id, year, first, { basedOn: 2 })).json()).toMatchObject({ number: 3 });
  });

  it('of two people uploading at once exactly one succeeds, and the other learns whose version came first', async () => {
    const { id, name, client } = await newBureau();
    const colleague = await signedIn(app, 'agency', id);
    const answers = await Promise.all(
      [client, colleague, client, colleague].map((person, index) =>
        upload(person, id, year, Buffer.concat([reportFile(name, year), Buffer.from('\n'.repeat(index))])),
      ),
    );
    const statuses = answers.map(({ statusCode }) => statusCode).toSorted();
    expect(statuses).toEqual([201, 409, 409, 409]);
    for (const refused of answers.filter(({ statusCode }) => statusCode === 409)) {
      expect(refused.json()).toMatchObject({
        code: 'VERSION_CONFLICT',
        message: expect.stringContaining('没有丢失'),
        details: { version: 1, author: '测试agency', createdAt: expect.stringContaining('2026-01-10') },
      });
    }
    const submission = await client.get(at(ROUTES.submission, { agencyId: id, year }));
    expect(submission.json<{ versions: unknown[] }>().versions).toHaveLength(1);
  });

  it('an upload on an older version than the newest is a conflict; on a later one a mistake', async () => {
    const { id, name, client } = await newBureau();
    await upload(client, id, year, reportFile(name, year));
    const other = Buffer.concat([reportFile(name, year), Buffer.from('\n')]);
    expect((await upload(client, id, year, other, { basedOn: 0 })).json()).toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    expect((await upload(client, id, year, other, { basedOn: 7 })).json()).toMatchObject({
      code: 'VERSION_UNKNOWN',
    });
  });

  it('is refused before the round opens, after it has closed, and where there is none', async () => {
    const { id, name, client } = await newBureau();
    const refusal = async () => (await upload(client, id, year, reportFile(name, year))).json();
    const { username } = client;
    const later = async (moment: string) => {
      standAt(app, moment);
      Object.assign(client, await signIn(app, username, testPassword));
    };
    await later('2026-01-04T23:59');
    expect(await refusal()).toMatchObject({ code: 'ROUND_NOT_OPEN', details: { opensOn: '2026-01-05' } });
    await later('2026-04-01T00:00');
    expect(await refusal()).toMatchObject({ code: 'ROUND_CLOSED', details: { closesOn: '2026-03-31' } });
    await later('2026-03-31T23:59');
    expect(await refusal()).toMatchObject({ number: 1 });
    const noRound = await upload(client, id, 2023, reportFile(name, 2023));
    expect(noRound.json()).toMatchObject({ code: 'NO_ROUND', message: expect.stringContaining('2023') });
  });

  it('is refused once the session has expired, and works again after signing in', async () => {
    const { id, name, client } = await newBureau();
    standAt(app, '2026-01-11T09:00');
    const expired = await upload(client, id, year, reportFile(name, year));
    expect(expired.statusCode).toBe(401);
    expect(expired.json()).toMatchObject({
      code: 'SESSION_EXPIRED',
      message: expect.stringContaining('登录后可继续'),
    });
    const again = await signIn(app, client.username, testPassword);
    expect((await upload(again, id, year, reportFile(name, year))).statusCode).toBe(201);
  });

  it('is refused while the report is under review, and after it was accepted', async () => {
    const { id, name, client } = await newBureau();
    const supervisor = await signedIn(app, 'supervisor', area.district);
    await upload(client, id, year, reportFile(name, year));
    await client.post(at(ROUTES.submit, { agencyId: id, year }), { version: 1 });
    const other = Buffer.concat([reportFile(name, year), Buffer.from('\n')]);
    const submitted = await upload(client, id, year, other, { basedOn: 1 });
    expect(submitted.json()).toMatchObject({
      code: 'NOT_EDITABLE',
      message: expect.stringContaining('退回'),
    });
    await supervisor.post(at(ROUTES.accept, { agencyId: id, year }), { version: 1 });
    const accepted = await upload(client, id, year, other, { basedOn: 1 });
    expect(accepted.json()).toMatchObject({
      code: 'NOT_EDITABLE',
      message: expect.stringContaining('申请更正'),
    });
  });

  describe('over a real connection', () => {
    let address: string;
    beforeAll(async () => {
      await app.nest.listen(0, '127.0.0.1');
      address = `http://127.0.0.1:${(app.nest.getHttpServer().address() as { port: number }).port}`;
    });

    it('a refusal before the file is taken in reaches the browser', async () => {
      const { id, client } = await newBureau();
      const form = new FormData();
      form.set('basedOn', '0');
      form.set('file', new Blob([new Uint8Array(megabyte - 1)]), '年度报告.txt');
      const answer = await fetch(`${address}${at(ROUTES.uploads, { agencyId: id, year: 2023 })}`, {
        method: 'POST',
        headers: { cookie: client.cookie, origin: address },
        body: form,
      });
      expect(await answer.json()).toMatchObject({ code: 'NO_ROUND' });
    });

    it('a file whose sender has left is not read and becomes no version', async () => {
      const { id, name, client } = await newBureau();
      const reading = app.nest.get(ReportReading);
      const leaving = new AbortController();
      const asked = new Promise<AbortSignal>((resolve) => {
        const read = reading.read.bind(reading);
        jest.spyOn(reading, 'read').mockImplementationOnce((open, asker) => {
          resolve(asker.signal as AbortSignal);
          return read(open, asker);
        });
      });
      const form = new FormData();
      form.set('basedOn', '0');
      form.set('file', new Blob([Buffer.from(reportFile(name, year))]), '年度报告.txt');
      const answer = fetch(`${address}${at(ROUTES.uploads, { agencyId: id, year })}`, {
        method: 'POST',
        headers: { cookie: client.cookie, origin: address },
        body: form,
        signal: leaving.signal,
      });
      const signal = await asked;
      const ended = once(signal, 'abort');
      leaving.abort();
      await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
      await ended;
      expect(signal.reason).toMatchObject({ code: 'CALLER_LEFT' });
      const submission = await client.get(at(ROUTES.submission, { agencyId: id, year }));
      expect(submission.json<Submission>().versions).toEqual([]);
    });
  });
});
