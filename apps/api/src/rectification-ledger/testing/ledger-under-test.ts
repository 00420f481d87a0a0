import {
  type NotificationPage,
  type RectificationPage,
  type RectificationStep,
  type RectificationTask,
  ROUTES,
  type SetRectification,
} from '@zhaojian/contract';
import { createTestApp } from '../../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { uploadRequest } from '../../testing/test-reports.ts';
import { standAt } from '../../testing/test-round.ts';

export const PDF = Buffer.from('%PDF-1.7 a screenshot of the mended page');

/** The platform on 1 December 2026 with an area, its people, and what they do with the ledger. */
export async function ledgerUnderTest() {
  const app = await createTestApp();
  standAt(app, '2026-12-01T09:00');
  const area: TestArea = await plantTestArea(app);
  const people = {
    city: await signedIn(app, 'supervisor', area.city),
    district: await signedIn(app, 'supervisor', area.district),
    otherDistrict: await signedIn(app, 'supervisor', area.otherDistrict),
    leader: await signedIn(app, 'leader', area.district),
    bureau: await signedIn(app, 'agency', area.bureau),
    township: await signedIn(app, 'agency', area.township),
  };
  const wanted = (changes: Partial<SetRectification> = {}): SetRectification => ({
    agencyId: area.bureau,
    year: 2025,
    source: 'report',
    problem: '主动公开栏目更新不及时',
    measure: '每季度自查一次，发现问题当月改正',
    responsible: '李强',
    dueOn: '2026-12-20',
    ...changes,
  });
  const ofTask = (route: string, id: string, fileId = '') => at(route, { id, fileId });
  const ledger = {
    app,
    area,
    people,
    close: () => app.close(),
    ask: (changes: Partial<SetRectification> = {}, who: TestClient = people.district) =>
      who.post(ROUTES.rectificationTasks, wanted(changes)),
    set: async (changes: Partial<SetRectification> = {}, who: TestClient = people.district) =>
      (await ledger.ask(changes, who)).json<RectificationTask>(),
    seen: async (id: string, who: TestClient = people.district) =>
      (await who.get(ofTask(ROUTES.rectificationTask, id))).json<RectificationTask>(),
    list: async (query = '', who: TestClient = people.district) =>
      (await who.get(`${ROUTES.rectificationTasks}?${query}`)).json<RectificationPage>(),
    take: async (
      who: TestClient,
      id: string,
      step: RectificationStep,
      words: string | null = '已更新全部栏目',
      revision?: number,
    ) =>
      who.post(ofTask(ROUTES.rectificationSteps, id), {
        step,
        words,
        revision: revision ?? (await ledger.seen(id, people.city)).revision,
      }),
    change: async (who: TestClient, id: string, changes: object) => {
      const { agencyId, measure, responsible, dueOn, revision } = await ledger.seen(id, people.city);
      return who.put(ofTask(ROUTES.rectificationTask, id), {
        agencyId,
        measure,
        responsible,
        dueOn,
        revision,
        words: '情况有变',
        ...changes,
      });
    },
    give: (who: TestClient, id: string, content: Buffer = PDF, fileName = '截图.pdf') =>
      who.send({
        ...uploadRequest(area.bureau, 2025, content, { fileName }),
        url: ofTask(ROUTES.evidenceFiles, id),
      }),
    fetch: (who: TestClient, id: string, fileId: string) => who.get(ofTask(ROUTES.evidenceFile, id, fileId)),
    remove: (who: TestClient, id: string, fileId: string) =>
      who.delete(ofTask(ROUTES.evidenceFile, id, fileId)),
    /** Reported done with evidence, and where asked confirmed. */
    done: async (id: string, confirmed = false) => {
      await ledger.give(people.bureau, id, Buffer.concat([PDF, Buffer.from(id)]));
      await ledger.take(people.bureau, id, 'reportDone');
      if (confirmed) await ledger.take(people.district, id, 'confirm', null);
    },
    told: async (who: TestClient, kind: string) =>
      (await who.get(`${ROUTES.notifications}?kind=${kind}&pageSize=200`)).json<NotificationPage>().items,
  };
  return ledger;
}

export type LedgerUnderTest = Awaited<ReturnType<typeof ledgerUnderTest>>;
