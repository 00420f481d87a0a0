import {
  type NotificationPage,
  REMINDERS_BY_DEFAULT,
  type ReminderSchedule,
  ROUTES,
} from '@zhaojian/contract';
import { thePlatform } from '../audit/audit-record.service.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { JobQueue } from '../jobs/job-queue.service.ts';
import { runnerOf } from '../jobs/testing/runner-of.ts';
import { aLetter } from '../testing/test-letters.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, signIn, type TestClient, testPassword } from '../testing/test-client.ts';
import { reportFile, upload } from '../testing/test-reports.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { WorkingDays } from '../working-days/working-days.service.ts';
import { remindBySchedule } from './remind-by-schedule.job.ts';
import { ScheduledReminders } from './scheduled-reminders.service.ts';

const year = 2025;

describe('what the platform tells agencies by itself', () => {
  let app: TestApp;
  let area: TestArea;
  let made = 0;
  let id: string;
  let name: string;
  let person: TestClient;
  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year);
  });
  beforeEach(async () => {
    standAt(app, '2026-01-04T09:00');
    made += 1;
    name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    person = await signedIn(app, 'agency', id);
  });
  afterAll(() => app.close());

  const goOn = async (moment: string) => {
    standAt(app, moment);
    await app.nest.get(ScheduledReminders).remind(new AbortController().signal);
  };
  /** Everything told, the oldest first, as the person reads it in a sitting of its own. */
  const told = async () => {
    standAt(app, '2026-01-04T10:00');
    const sitting = await signIn(app, person.username, testPassword);
    return (await sitting.get(ROUTES.notifications)).json<NotificationPage>().items.toReversed();
  };
  const kinds = async () => (await told()).map(({ kind }) => kind);

  it('is nothing before the round has opened, and once on its first working morning', async () => {
    await goOn('2026-01-04T10:00');
    await goOn('2026-01-05T08:00');
    expect(await kinds()).toEqual([]);
    await goOn('2026-01-05T08:31');
    await goOn('2026-01-05T08:46');
    await goOn('2026-01-06T09:00');
    expect((await told()).map(({ sentence }) => sentence)).toEqual([
      `${name}的 2025 年度报告可以开始填报了，请于 1月26日前提交。`,
    ]);
  });

  it('is told of the last day before it and after it, only those who owe a report, and never at night or on days off', async () => {
    await goOn('2026-01-05T09:00');
    await goOn('2026-01-19T20:00');
    expect(await kinds()).toEqual(['roundOpened']);
    await goOn('2026-01-19T09:00');
    await goOn('2026-01-24T09:00');
    await goOn('2026-01-23T09:00');
    await goOn('2026-01-27T09:00');
    expect((await told()).map(({ sentence }) => sentence.slice(name.length)).slice(1)).toEqual([
      '的 2025 年度报告尚未提交，还有 7 天截止，请于 1月26日前提交。',
      '的 2025 年度报告尚未提交，还有 3 天截止，请于 1月26日前提交。',
      '的 2025 年度报告应于 1月26日前提交，已逾期 1 天，请尽快提交。',
    ]);
  });

  it('is told on the days that the round says, and on none where it says so', async () => {
    const schedule = (reminders: ReminderSchedule) =>
      app.nest.get(CollectionRounds).schedule(thePlatform, null, year, reminders);
    await schedule({ daysBefore: [5], everyDaysAfter: null });
    for (const moment of ['2026-01-19T09:00', '2026-01-21T09:00', '2026-01-27T09:00']) await goOn(moment);
    await schedule(REMINDERS_BY_DEFAULT);
    expect((await told()).map(({ sentence }) => sentence.slice(name.length))).toEqual([
      '的 2025 年度报告尚未提交，还有 5 天截止，请于 1月26日前提交。',
    ]);
  });

  it('is not told again what was told today, when the round is planned again', async () => {
    const schedule = (reminders: ReminderSchedule) =>
      app.nest.get(CollectionRounds).schedule(thePlatform, null, year, reminders);
    await goOn('2026-01-19T09:00');
    await schedule({ daysBefore: [10], everyDaysAfter: null });
    await goOn('2026-01-19T10:00');
    expect(await kinds()).toEqual(['dueSoon']);
    await schedule({ daysBefore: [4], everyDaysAfter: null });
    await goOn('2026-01-22T09:00');
    await schedule(REMINDERS_BY_DEFAULT);
    expect(await kinds()).toEqual(['dueSoon', 'dueSoon']);
  });

  const enter = (day: string, said: { name: string; isWorkingDay: boolean }) =>
    app.nest.get(WorkingDays).enter(thePlatform, null, { from: day, until: day, ...said });

  it('is not told on a day that the office has off, but on the working day before it', async () => {
    await enter('2026-01-19', { name: '示例节', isWorkingDay: false });
    await goOn('2026-01-19T09:00');
    expect(await kinds()).toEqual([]);
    await enter('2026-01-18', { name: '调休', isWorkingDay: true });
    await goOn('2026-01-18T09:00');
    await app.nest.get(WorkingDays).remove(thePlatform, null, '2026-01-18');
    await app.nest.get(WorkingDays).remove(thePlatform, null, '2026-01-19');
    expect((await told()).map(({ sentence }) => sentence.slice(name.length))).toEqual([
      '的 2025 年度报告尚未提交，还有 8 天截止，请于 1月26日前提交。',
    ]);
  });

  it('is not told weeks later that the round has opened', async () => {
    await goOn('2026-01-13T09:00');
    expect(await kinds()).toEqual([]);
    await goOn('2026-02-25T09:00');
    expect(await kinds()).toEqual(['overdue']);
  });

  it('is told once after a stop, of the last thing only', async () => {
    await goOn('2026-01-05T09:00');
    await goOn('2026-02-25T09:00');
    await goOn('2026-02-25T09:15');
    expect(await kinds()).toEqual(['roundOpened', 'overdue']);
  });

  it('leaves alone those who have handed in, and those whose report was returned', async () => {
    await goOn('2026-01-05T09:00');
    standAt(app, '2026-01-05T09:30');
    const clerk = await signedIn(app, 'agency', id);
    await upload(clerk, id, year, reportFile(name, year));
    const steps = { agencyId: id, year };
    await clerk.post(at(ROUTES.submit, steps), { version: 1, explanations: [] });
    const supervisor = await signedIn(app, 'supervisor', area.district);
    await supervisor.post(at(ROUTES.return, steps), { version: 1, letter: aLetter('请补充第五部分') });
    await goOn('2026-01-28T09:00');
    expect(await kinds()).toEqual(['roundOpened', 'reportReturned']);
  });

  it('is told an agency by the day that is arranged for it', async () => {
    standAt(app, '2026-01-05T09:00');
    const mayor = await signedIn(app, 'agency', area.township);
    await goOn('2026-01-05T09:15');
    const items = (await mayor.get(ROUTES.notifications)).json<NotificationPage>().items;
    expect(items.map(({ kind }) => kind)).toEqual(['roundOpened']);
    expect(items[0]?.sentence).toContain('2月20日前');
  });

  it('is told once, however many programs look after it at a time', async () => {
    standAt(app, '2026-01-05T09:00');
    await app.nest.get(JobQueue).addScheduled(remindBySchedule, 15);
    const programs = [runnerOf(app, [remindBySchedule]), runnerOf(app, [remindBySchedule])];
    await Promise.all([...programs.map((program) => program.workOff()), goOn('2026-01-05T09:00')]);
    expect(await kinds()).toEqual(['roundOpened']);
  });
});
