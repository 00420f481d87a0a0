import { thePlatform } from '../audit/audit-record.service.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { openTestRound, standAt } from '../testing/test-round.ts';
import { areaToHandUp, type AreaToHandUp } from './testing/area-to-hand-up.ts';

const year = 2025;
const wanting = { verdict: 'wanting', words: '第五部分照抄上年' };

describe('an area whose reports change after it was handed up', () => {
  let app: TestApp;
  let planted: TestArea;
  let area: AreaToHandUp;

  beforeAll(async () => {
    app = await createTestApp();
    planted = await plantTestArea(app);
    await openTestRound(app, year);
    await app.nest
      .get(CollectionRounds)
      .handUp(thePlatform, null, year, { handUpKinds: ['government', 'developmentZone'] });
  });
  beforeEach(async () => {
    standAt(app, '2026-02-10T09:00');
    area = await areaToHandUp(app, planted);
    await area.take(area.district, 'handUp', 0);
  });
  afterAll(() => app.close());

  it('does not lose what was found by handing up once without the report that was found wanting', async () => {
    await area.accepted(area.township);
    await area.take(area.district, 'handUpAnew', 1);
    await area.draw();
    await area.judge(area.bureau, wanting);
    await area.withdraw(area.bureau);
    await area.take(area.district, 'handUpAnew', 2);
    expect((await area.seen()).sample.map(({ agencyId }) => agencyId)).toEqual([area.township]);
    await area.accept(area.bureau);
    await area.take(area.district, 'handUpAnew', 3);
    expect((await area.seen()).sample).toContainEqual(
      expect.objectContaining({ agencyId: area.bureau, version: 1, ...wanting }),
    );
    expect((await area.take(area.city, 'confirm', 4, null)).json()).toMatchObject({
      code: expect.stringMatching(/SAMPLE/u),
    });
  });
});
