import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type AuditAction, type Role, ROUTES, type StreamedChange } from '@zhaojian/contract';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Accounts } from '../accounts/accounts.service.ts';
import { agencyAsItIs, AuditRecord, thePlatform } from '../audit/audit-record.service.ts';
import { createApplication } from '../application.ts';
import { DataSource } from 'typeorm';
import { ReviewClaims } from '../submissions/claims/review-claims.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { callerAt, handIn } from '../testing/test-callers.ts';
import { signedIn, type TestClient } from '../testing/test-client.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { ChangeStreams, STREAMS_PER_ACCOUNT } from './change-streams.service.ts';

/** An open page: what it is told, one after the other. */
async function openStream(client: TestClient) {
  const answer = await client.send({ url: ROUTES.changes, payloadAsStream: true });
  const body = answer.stream();
  const told = changesIn(body);
  return {
    status: answer.statusCode,
    next: async () => (await told.next()).value,
    /** Resolves when it is told nothing more, with what it was told until then. */
    rest: async () => {
      const rest: StreamedChange[] = [];
      for await (const change of told) rest.push(change);
      return rest;
    },
    leave: () => body.destroy(),
  };
}

async function* changesIn(body: Readable): AsyncGenerator<StreamedChange> {
  for await (const line of createInterface(body))
    if (line.startsWith('data: ')) yield JSON.parse(line.slice(6)) as StreamedChange;
}

describe('an open page', () => {
  let app: TestApp;
  let area: TestArea;
  beforeAll(async () => {
    app = await createTestApp();
    standAt(app, '2026-01-10T09:00');
    area = await plantTestArea(app);
    await openTestRound(app, 2025);
    await app.nest.get(ChangeStreams).start();
  });
  afterAll(async () => {
    await app.close();
    jest.restoreAllMocks();
  });
  const open = async (role: Role, agencyId: string) => openStream(await signedIn(app, role, agencyId));
  /** Something is recorded about the agency's report. */
  const record = async (
    agencyId: string,
    action: AuditAction = 'report.published',
    manager = app.database.manager,
    program = app.nest,
  ) => {
    const agency = await agencyAsItIs(manager, agencyId);
    await program.get(AuditRecord).add(manager, thePlatform, { action, subject: '2025 年度报告', agency });
  };

  it('is told that a report below was handed in, of which agency, and nothing of what is in it', async () => {
    const page = await open('supervisor', area.city);
    await handIn(app, area.bureau, 2025, {});
    expect(await page.next()).toEqual({ kind: 'report', agencyId: area.bureau });
    page.leave();
  });

  it('is not told of what is beside its area', async () => {
    const page = await open('supervisor', area.district);
    await record(area.otherBureau);
    await record(area.city);
    await record(area.township);
    expect(await page.next()).toEqual({ kind: 'report', agencyId: area.township });
    page.leave();
  });

  it('of an agency is told of its own report, and not of those below it', async () => {
    const page = await open('agency', area.district);
    await record(area.bureau);
    await record(area.district);
    expect(await page.next()).toEqual({ kind: 'report', agencyId: area.district });
    page.leave();
  });

  it('is told who reviews which report only where it is a reviewer’s', async () => {
    const own = await open('agency', area.bureau);
    const others = await open('supervisor', area.district);
    await app.nest
      .get(ReviewClaims)
      .take(callerAt('supervisor', area.district), area.bureau, 2025, { takeOver: false });
    expect(await others.next()).toEqual({ kind: 'claim', agencyId: area.bureau });
    await record(area.bureau);
    expect(await own.next()).toEqual({ kind: 'report', agencyId: area.bureau });
    own.leave();
    others.leave();
  });

  it('is told that its person has a new notification, and nobody else is', async () => {
    const page = await open('agency', area.cityBureau);
    const beside = await open('agency', area.otherBureau);
    const supervisor = await signedIn(app, 'supervisor', area.city);
    const wanted = { agencyId: area.city, year: 2025, agencyIds: [area.cityBureau], words: '', again: false };
    expect((await supervisor.post(ROUTES.reminders, wanted)).statusCode).toBe(200);
    expect(await page.next()).toEqual({ kind: 'notification', agencyId: null });
    await record(area.otherBureau);
    expect(await beside.next()).toEqual({ kind: 'report', agencyId: area.otherBureau });
    page.leave();
    beside.leave();
  });

  it('is not told of what was undone, nor of what was only looked at', async () => {
    const page = await open('supervisor', area.city);
    const undone = app.database.transaction(async (manager) => {
      await record(area.bureau, 'report.published', manager);
      throw new Error('no room left');
    });
    await expect(undone).rejects.toThrow('no room left');
    await record(area.bureau, 'report.downloaded');
    await record(area.township);
    expect(await page.next()).toEqual({ kind: 'report', agencyId: area.township });
    page.leave();
  });

  it('is told by whichever program on the database makes the change', async () => {
    const { url } = app.database.options as { url: string };
    const other = await createApplication(app.environment, url);
    await other.init();
    const page = await open('supervisor', area.city);
    await record(area.bureau, 'report.published', other.get(DataSource).manager, other);
    expect(await page.next()).toEqual({ kind: 'report', agencyId: area.bureau });
    page.leave();
    await other.close();
  });

  it('is told nothing more when its person signs out', async () => {
    const client = await signedIn(app, 'supervisor', area.city);
    const page = await openStream(client);
    await client.delete(ROUTES.session);
    expect(await page.rest()).toEqual([]);
  });

  it('is told nothing more when its account gets another role', async () => {
    const client = await signedIn(app, 'supervisor', area.city);
    const page = await openStream(client);
    await app.nest.get(Accounts).change(thePlatform, client.accountId, { role: 'leader' });
    expect(await page.rest()).toEqual([]);
    expect((await client.get(ROUTES.changes)).json()).toMatchObject({ code: 'SESSION_EXPIRED' });
  });

  it('is one of so many of its account', async () => {
    const client = await signedIn(app, 'supervisor', area.city);
    const pages = await Promise.all(Array.from({ length: STREAMS_PER_ACCOUNT }, () => openStream(client)));
    const more = await client.get(ROUTES.changes);
    expect([more.statusCode, more.json<{ code: string }>().code]).toEqual([429, 'TOO_MANY_STREAMS']);
    for (const page of pages) page.leave();
  });

  it('comes back when the connection on which changes are heard was lost', async () => {
    const client = await signedIn(app, 'supervisor', area.city);
    const page = await openStream(client);
    await app.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'zhaojian changes' AND datname = current_database()`,
    );
    expect(await page.rest()).toEqual([]);
    let again = await openStream(client);
    while (again.status === 503) again = await openStream(client);
    await record(area.bureau);
    expect(await again.next()).toEqual({ kind: 'report', agencyId: area.bureau });
    again.leave();
  });
});

describe('a program that does not hear of changes', () => {
  it('refuses to tell of them: the page asks by itself', async () => {
    const app = await createTestApp();
    const { city } = await plantTestArea(app);
    const answer = await (await signedIn(app, 'supervisor', city)).get(ROUTES.changes);
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, 'CHANGES_NOT_HEARD']);
    await app.close();
  });
});

describe('the stream of changes over a connection', () => {
  let app: TestApp;
  let nest: NestFastifyApplication;
  let client: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    ({ nest } = app);
    client = await signedIn(app, 'supervisor', (await plantTestArea(app)).city);
    await nest.get(ChangeStreams).start();
    await nest.listen(0, '127.0.0.1');
  });

  it('is neither compressed nor kept, is there at once, and ends when the program stops', async () => {
    const answer = await fetch(`${await nest.getUrl()}${ROUTES.changes}`, {
      headers: { cookie: client.cookie, 'accept-encoding': 'br, gzip' },
    });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    expect(answer.headers.has('content-encoding')).toBe(false);
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    expect(new TextDecoder().decode((await reader.read()).value)).toMatch(/^retry: \d+\n\n$/);
    const closed = app.close();
    while (!(await reader.read()).done);
    await closed;
  });
});
