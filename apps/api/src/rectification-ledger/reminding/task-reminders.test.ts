import { AgencyMergers } from '../../agencies/revising/agency-mergers.service.ts';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { plantAgency } from '../../testing/test-area.ts';
import { signedIn } from '../../testing/test-client.ts';
import { standAt } from '../../testing/test-round.ts';
import { type LedgerUnderTest, ledgerUnderTest } from '../testing/ledger-under-test.ts';
import { TaskReminders } from './task-reminders.service.ts';

describe('people are told of rectification tasks', () => {
  let ledger: LedgerUnderTest;
  beforeAll(async () => {
    ledger = await ledgerUnderTest();
  });
  beforeEach(() => standAt(ledger.app, '2026-12-01T09:00'));
  afterAll(() => ledger.close());

  const remindAt = async (moment: string) => {
    standAt(ledger.app, moment);
    await ledger.app.nest.get(TaskReminders).remind(new AbortController().signal);
    standAt(ledger.app, '2026-12-01T09:00');
  };
  const toldOf = async (id: string, who: 'bureau' | 'district' | 'city', kind: string) =>
    (await ledger.told(ledger.people[who], kind)).filter(({ taskId }) => taskId === id);

  it('the agency of a new one, of one that came back, was closed and opened again', async () => {
    const { district } = ledger.people;
    const { id } = await ledger.set();
    expect((await toldOf(id, 'bureau', 'rectificationSet'))[0]?.sentence).toBe(
      '东示例区教育局有新的整改任务（时限 2026年12月20日），请按时整改并报告。问题：主动公开栏目更新不及时',
    );
    await ledger.done(id);
    await ledger.take(district, id, 'return', '截图看不出日期');
    await ledger.take(ledger.people.bureau, id, 'reportDone');
    await ledger.take(district, id, 'confirm', null);
    await ledger.take(district, id, 'reopen', '抽查发现又不更新');
    for (const kind of ['rectificationReturned', 'rectificationClosed', 'rectificationReopened'])
      expect([kind, await toldOf(id, 'bureau', kind)]).toEqual([kind, [expect.anything()]]);
  });

  it('who set it, that it is reported done, and nobody else above', async () => {
    const { id } = await ledger.set();
    await ledger.done(id);
    expect(await toldOf(id, 'district', 'rectificationReported')).toHaveLength(1);
    expect(await toldOf(id, 'city', 'rectificationReported')).toEqual([]);
  });

  it('the agency seven days and one day before it is due, once each', async () => {
    const { id } = await ledger.set();
    await remindAt('2026-12-12T10:00');
    expect(await toldOf(id, 'bureau', 'rectificationDueSoon')).toEqual([]);
    await remindAt('2026-12-13T10:00');
    await remindAt('2026-12-14T10:00');
    const [told, ...others] = await toldOf(id, 'bureau', 'rectificationDueSoon');
    expect([told?.sentence, others]).toEqual([expect.stringContaining('还有 7 天到期'), []]);
    await remindAt('2026-12-19T10:00');
    await remindAt('2026-12-20T10:00');
    expect(await toldOf(id, 'bureau', 'rectificationDueSoon')).toHaveLength(2);
  });

  it('the agency and who set it that it is overdue, once', async () => {
    const { id } = await ledger.set();
    await remindAt('2026-12-21T10:00');
    await remindAt('2026-12-22T10:00');
    expect(await toldOf(id, 'bureau', 'rectificationOverdue')).toHaveLength(1);
    expect(await toldOf(id, 'district', 'rectificationLate')).toHaveLength(1);
  });

  it('nobody of what was reported done, or outside the hours of reminders', async () => {
    const { id } = await ledger.set();
    await remindAt('2026-12-21T22:00');
    expect(await toldOf(id, 'bureau', 'rectificationOverdue')).toEqual([]);
    await ledger.done(id);
    await remindAt('2026-12-21T10:00');
    expect(await toldOf(id, 'bureau', 'rectificationOverdue')).toEqual([]);
  });

  it('the agency that continues the work of one that was merged: what is not settled is its own from then on', async () => {
    const { app, area } = ledger;
    const department = (name: string) =>
      plantAgency(app, { name, kind: 'department', parentId: area.district });
    const merged = await department('东示例区教研局');
    const heir = await department('东示例区体育局');
    const { id } = await ledger.set({ agencyId: merged });
    await app.nest.get(AgencyMergers).merge(thePlatform, {
      fromYear: 2026,
      agencies: [{ agencyId: merged, revision: 1 }],
      into: { who: 'existing', agencyId: heir },
    });
    expect(await ledger.seen(id)).toMatchObject({
      agencyName: '东示例区体育局',
      trail: [
        { kind: 'inherited', words: '东示例区教研局已经撤销，由东示例区体育局承接。' },
        { kind: 'set' },
      ],
    });
    const people = await signedIn(app, 'agency', heir);
    expect((await ledger.take(people, id, 'reportProgress')).statusCode).toBe(200);
  });
});
