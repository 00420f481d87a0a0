import {
  type AgencyKind,
  type AreaHandUp,
  type AreaHandUps,
  type HandUpStep,
  type NotificationPage,
  ROUTES,
} from '@zhaojian/contract';
import { Decisions } from '../../submissions/decisions/decisions.service.ts';
import type { TestApp } from '../../testing/test-app.ts';
import { plantAgency, type TestArea } from '../../testing/test-area.ts';
import { callerAt, handIn, OVER_OPEN } from '../../testing/test-callers.ts';
import { at, signedIn, type TestClient } from '../../testing/test-client.ts';
import { aLetter } from '../../testing/test-letters.ts';

const year = 2025;
let made = 0;

/** A district of its own below the planted city, with a bureau whose report is accepted and a township, and what its offices do. */
export async function areaToHandUp(app: TestApp, planted: TestArea) {
  made += 1;
  const name = `第${made}上报区人民政府`;
  const below = (called: string, kind: AgencyKind, parentId: string) =>
    plantAgency(app, { name: called, kind, parentId });
  const id = await below(name, 'government', planted.city);
  const bureau = await below(`第${made}上报区教育局`, 'department', id);
  const township = await below(`第${made}上报区一号镇人民政府`, 'township', id);
  const [city, district] = (await Promise.all(
    [planted.city, id].map((agencyId) => signedIn(app, 'supervisor', agencyId)),
  )) as [TestClient, TestClient];
  const decide = (agencyId: string, step: 'accept' | 'withdrawAcceptance' | 'return', body: object) =>
    app.nest.get(Decisions).take(callerAt('supervisor', id), agencyId, year, step, body);
  const address = (route: string, agencyId = id) => at(route, { agencyId, year });
  const area = {
    id,
    name,
    bureau,
    township,
    city,
    district,
    below,
    address,
    accept: (agencyId: string, version = 1) => decide(agencyId, 'accept', { version, reason: OVER_OPEN }),
    withdraw: (agencyId: string) => decide(agencyId, 'withdrawAcceptance', { reason: '表三自然人一列有误' }),
    return: (agencyId: string, version = 1) =>
      decide(agencyId, 'return', { version, letter: aLetter('请改正表三') }),
    async accepted(agencyId: string, version = 1): Promise<void> {
      await handIn(app, agencyId, year, {}, `存在的问题：第 ${version} 次核对`, version - 1);
      await area.accept(agencyId, version);
    },
    seen: async (who = city, agencyId = id) =>
      (await who.get(address(ROUTES.areaHandUp, agencyId))).json<AreaHandUp>(),
    row: async () =>
      (await city.get(`${ROUTES.areaHandUps}?agencyId=${planted.city}&year=${year}`))
        .json<AreaHandUps>()
        .below.find(({ agencyId }) => agencyId === id),
    take: (
      who: TestClient,
      step: HandUpStep,
      revision: number,
      words: string | null = '除一号镇外均已审核',
    ) => who.post(address(ROUTES.areaHandUpSteps), { step, revision, words }),
    draw: () => city.post(address(ROUTES.areaHandUpSample), {}),
    judge: (reportOf: string, found: object = {}) =>
      city.put(at(ROUTES.areaHandUpSampled, { agencyId: id, year, reportOf }), {
        version: 1,
        verdict: 'inOrder',
        words: null,
        judgedAt: null,
        ...found,
      }),
    told: async (who: TestClient, kind: string) =>
      (await who.get(`${ROUTES.notifications}?kind=${kind}&pageSize=200`))
        .json<NotificationPage>()
        .items.filter(({ reportOf }) => reportOf === id),
  };
  await area.accepted(bureau);
  return area;
}

export type AreaToHandUp = Awaited<ReturnType<typeof areaToHandUp>>;
