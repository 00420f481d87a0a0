import { ModuleRef } from '@nestjs/core';
import { z } from 'zod';
import { Clock } from '../clock.ts';
import { declareJob } from '../jobs/declared-job.ts';
import { JobQueue } from '../jobs/job-queue.service.ts';
import { runnerOf } from '../jobs/testing/runner-of.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { AuditRecord, type Change, thePlatform } from './audit-record.service.ts';
import { declareEvent, follow, type Subscriber } from './declared-event.ts';

const doorOpened = declareEvent<{ by: string }>();
const doorClosed = declareEvent<{ by: string }>();

describe('a change that others follow', () => {
  let app: TestApp;
  beforeAll(async () => (app = await createTestApp()));
  afterAll(() => app.close());

  const change: Change = { action: 'account.listed', subject: '门', happened: doorOpened({ by: '甲' }) };
  const record = (subscribers: readonly Subscriber[], recorded = change) =>
    app.database.transaction((manager) =>
      new AuditRecord(app.nest.get(Clock), subscribers, app.nest.get(ModuleRef)).add(
        manager,
        thePlatform,
        recorded,
      ),
    );
  const entries = async () => (await app.database.query<object[]>('SELECT 1 FROM audit_entry')).length;

  it('is told to them one after the other, as they are listed, and to nobody else', async () => {
    const told: string[] = [];
    const tells = (name: string) => async (followed: { data: { by: string } }) => {
      told.push(`${name}：${followed.data.by}`);
    };
    const subscribers = [
      follow(doorOpened, tells('一')),
      follow(doorClosed, tells('二')),
      follow(doorOpened, tells('三')),
    ];
    await record(subscribers);
    expect(told).toEqual(['一：甲', '三：甲']);
    await record(subscribers, { action: 'account.listed', subject: '门' });
    expect(told).toHaveLength(2);
  });

  it('is followed in its own transaction: where one of them fails, nothing has happened', async () => {
    const before = await entries();
    const subscribers = [
      follow(doorOpened, async ({ manager, get }) => {
        await get(AuditRecord).add(manager, thePlatform, { action: 'account.listed', subject: '随后' });
      }),
      follow(doorOpened, () => Promise.reject(new Error('no room left'))),
    ];
    await expect(record(subscribers)).rejects.toThrow('no room left');
    expect(await entries()).toBe(before);
    await record(subscribers.slice(0, 1));
    expect(await entries()).toBe(before + 2);
  });

  it('leads to a job, where something may come later, exactly when it has happened', async () => {
    const done: string[] = [];
    const job = declareJob<{ by: string }>({
      id: 'door.oil',
      name: '给门上油',
      payload: z.object({ by: z.string() }),
      tries: 1,
      minutes: 1,
      permissions: [],
      run: async ({ payload }) => void done.push(payload.by),
    });
    const oils = follow(doorOpened, ({ data, manager, get }) => get(JobQueue).add(manager, job, data));
    const refuses = follow(doorOpened, () => Promise.reject(new Error('no room left')));
    await expect(record([oils, refuses])).rejects.toThrow('no room left');
    await record([oils]);
    await runnerOf(app, [job]).workOff();
    expect(done).toEqual(['甲']);
  });
});
