import { type ChangedBasis, type Role, ROUTES } from '@zhaojian/contract';
import { createTestApp, type TestApp } from '../../testing/test-app.ts';
import { plantAgency, plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { at, signedIn } from '../../testing/test-client.ts';
import { openTestRound, standAt } from '../../testing/test-round.ts';
import { Decisions } from '../decisions/decisions.service.ts';

const year = 2025;

describe('what a report rests on', () => {
  let app: TestApp;
  let area: TestArea;
  let id: string;
  let made = 0;

  beforeAll(async () => {
    app = await createTestApp();
    area = await plantTestArea(app);
    await openTestRound(app, year - 1);
    await openTestRound(app, year);
    standAt(app, '2026-01-10T09:00');
  });
  beforeEach(async () => {
    made += 1;
    const name = `东示例区第${made}局`;
    id = await plantAgency(app, { name, kind: 'department', parentId: area.district });
    standAt(app, '2025-01-10T09:00');
    await handIn(app, id, year - 1, {});
    await accept(year - 1);
    standAt(app, '2026-01-10T09:00');
  });
  afterAll(() => app.close());

  const decide = (of: number, step: 'accept' | 'withdrawAcceptance', body: object) =>
    app.nest.get(Decisions).take(callerAt('supervisor', area.district), id, of, step, body);
  const accept = (of: number) => decide(of, 'accept', { version: 1, reason: OVER_OPEN });
  const withdraw = (of: number) => decide(of, 'withdrawAcceptance', { reason: '表三结转一行有误' });
  const handedIn = async () => {
    await handIn(app, id, year, {});
    standAt(app, '2026-01-11T09:00');
  };
  /** As somebody sees it who signs in at the moment: no stay is as long as the days between. */
  const basis = async (agencyId = id, role: Role = 'supervisor', readsAt = area.district) => {
    const reader = await signedIn(app, role, readsAt);
    return (await reader.get(at(ROUTES.changedBasis, { agencyId, year }))).json<ChangedBasis>();
  };

  it('is as it was, until the report of the year before counts no more', async () => {
    await handedIn();
    expect(await basis()).toEqual({ yearBefore: null, drafted: null });
    await withdraw(year - 1);
    expect((await basis()).yearBefore).toEqual({ year: year - 1, change: 'withdrawn' });
  });

  it('is said to have changed also of a report that counts', async () => {
    await handedIn();
    await accept(year);
    await withdraw(year - 1);
    expect((await basis()).yearBefore).toEqual({ year: year - 1, change: 'withdrawn' });
  });

  it('is again as it was once the same version counts again', async () => {
    await handedIn();
    await withdraw(year - 1);
    await accept(year - 1);
    expect((await basis()).yearBefore).toBeNull();
  });

  it('has not changed for a report that was handed in afterwards', async () => {
    await withdraw(year - 1);
    await handedIn();
    await accept(year - 1);
    expect((await basis()).yearBefore).toBeNull();
  });

  it('is for a report of a whole area the reports that it was drafted from', async () => {
    await handedIn();
    await accept(year);
    const office = await signedIn(app, 'agency', area.district);
    const drafted = await office.post(at(ROUTES.consolidatedReport, { agencyId: area.district, year }), {
      basedOn: 0,
    });
    expect(drafted.statusCode).toBe(201);
    expect((await basis(area.district)).drafted).toBeNull();
    standAt(app, '2026-01-12T09:00');
    await withdraw(year);
    expect((await basis(area.district, 'agency')).drafted).toMatchObject({
      changes: [{ agencyName: `东示例区第${made}局`, change: 'withdrawn' }],
    });
  });

  it('is not told to those who do not see the report', async () => {
    await handedIn();
    expect(await basis(id, 'supervisor', area.otherDistrict)).toMatchObject({ code: 'AGENCY_NOT_FOUND' });
    expect(await basis(id, 'leader', area.city)).toMatchObject({
      code: 'REPORT_NOT_ACCEPTED',
    });
  });
});
