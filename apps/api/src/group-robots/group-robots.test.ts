import { type AuditPage, type GroupRobots, ROUTES } from '@zhaojian/contract';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { createTestApp, type TestApp } from '../testing/test-app.ts';
import { plantTestArea, type TestArea } from '../testing/test-area.ts';
import { at, signedIn, type TestClient } from '../testing/test-client.ts';
import { TestRobotServer } from './testing/test-robot-server.ts';

const fields = { name: '东示例区工作群', isOn: true, tells: ['overdue'] };

describe('the robots of an area', () => {
  let app: TestApp;
  let area: TestArea;
  let robot: TestRobotServer;
  let supervisor: TestClient;
  beforeAll(async () => {
    robot = await TestRobotServer.start();
    app = await createTestApp({ robotAddresses: [robot.origin] });
    area = await plantTestArea(app);
    supervisor = await signedIn(app, 'supervisor', area.district);
  });
  beforeEach(() => app.database.query('DELETE FROM group_robot'));
  afterAll(async () => {
    await app.close();
    await robot.close();
  });

  const access = (more = {}) => ({
    kind: 'dingtalk',
    address: `${robot.origin}/robot/send?access_token=hidden-token`,
    secret: 'SEChidden',
    ...more,
  });
  const add = (more = {}, by = supervisor) =>
    by.post(ROUTES.groupRobots, { agencyId: area.district, ...fields, access: access(), ...more });
  const all = async (by = supervisor) => (await by.get(ROUTES.groupRobots)).json<GroupRobots>().items;
  const added = async () => {
    expect((await add()).statusCode).toBe(204);
    return (await all())[0]?.id ?? '';
  };
  const tryIt = (id: string, by = supervisor) => by.post(at(ROUTES.groupRobotTrial, { id }));

  it('are listed without their address and secret, which the database keeps sealed', async () => {
    await added();
    const answer = await supervisor.get(ROUTES.groupRobots);
    expect(answer.json()).toMatchObject({
      items: [{ ...fields, kind: 'dingtalk', agencyName: '东示例区人民政府', access: 'kept' }],
    });
    const kept = JSON.stringify(await app.database.query('SELECT * FROM group_robot'));
    const record = (await supervisor.get(ROUTES.audit)).body;
    for (const text of [answer.body, kept, record]) expect(text).not.toMatch(/hidden|access_token/);
    expect(record).toContain('钉钉群机器人“东示例区工作群”');
  });

  it('are of one’s own area: others see, change, remove and try none of them', async () => {
    const id = await added();
    const beside = await signedIn(app, 'supervisor', area.otherDistrict);
    expect(await all(beside)).toEqual([]);
    const changed = await beside.put(at(ROUTES.groupRobot, { id }), fields);
    const removed = await beside.delete(at(ROUTES.groupRobot, { id }));
    for (const answer of [changed, removed, await tryIt(id, beside)]) expect(answer.statusCode).toBe(404);
    expect((await add({}, beside)).statusCode).toBe(404);
    const above = await signedIn(app, 'administrator', area.city);
    expect((await all(above)).map((each) => each.id)).toEqual([id]);
    expect((await tryIt(id, above)).statusCode).toBe(200);
  });

  it.each(['agency', 'leader'] as const)('are not for %s accounts', async (role) => {
    const other = await signedIn(app, role, area.district);
    expect((await add({}, other)).statusCode).toBe(403);
    expect((await other.get(ROUTES.groupRobots)).statusCode).toBe(403);
  });

  it.each([
    'https://192.168.1.10/robot/send',
    'http://oapi.dingtalk.com/robot/send?access_token=a',
    'https://open.feishu.cn/open-apis/bot/v2/hook/a',
    'http://localhost:5432/',
  ])('are not at %s', async (address) => {
    const answer = await add({ access: access({ address }) });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
      409,
      'ROBOT_ADDRESS_NOT_ALLOWED',
    ]);
    expect(await all()).toEqual([]);
  });

  it('keep address and secret where only the rest is changed, and replace both together', async () => {
    const id = await added();
    const put = (body: object) => supervisor.put(at(ROUTES.groupRobot, { id }), body);
    expect((await put({ ...fields, name: '新的群名' })).statusCode).toBe(204);
    robot.heard.length = 0;
    await tryIt(id);
    expect(robot.heard[0]?.address.searchParams.get('access_token')).toBe('hidden-token');
    expect(robot.heard[0]?.address.searchParams.has('sign')).toBe(true);
    await put({ ...fields, access: access({ address: `${robot.origin}/other`, secret: null }) });
    await tryIt(id);
    expect(robot.heard[1]?.address.search).toBe('');
    expect((await put({ ...fields, access: { address: `${robot.origin}/x` } })).statusCode).toBe(400);
  });

  it('are tried, with what they answered in words and in the record', async () => {
    const id = await added();
    robot.heard.length = 0;
    expect((await tryIt(id)).json()).toEqual({ problem: null });
    expect(robot.texts[0]).toContain('测试消息');
    robot.answer = async () => ({ body: { errcode: 310000, errmsg: 'sign not match' } });
    const { problem } = (await tryIt(id)).json<{ problem: string }>();
    expect(problem).toMatch(/签名不对.*310000 sign not match/);
    const record = await supervisor.get(`${ROUTES.audit}?action=groupRobot.tried`);
    expect(record.json<AuditPage>().items[0]).toMatchObject({ details: { problem } });
  });

  it('say that their address is lost where the key has changed since', async () => {
    const id = await added();
    await app.database.query("UPDATE group_robot SET sealed_access = 'c3BvaWxlZA=='");
    expect(await all()).toMatchObject([{ access: 'lost' }]);
    expect((await tryIt(id)).json<{ problem: string }>().problem).toContain('请重新填写机器人的地址');
  });

  it('are not said to be missing where only the database does not answer', async () => {
    const id = await added();
    const lost = Object.assign(new Error('connection lost'), { code: 'ECONNREFUSED' });
    const asking = jest.spyOn(app.nest.get(SubtreeScope), 'latest').mockRejectedValue(lost);
    const answer = await supervisor.delete(at(ROUTES.groupRobot, { id }));
    asking.mockRestore();
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, 'DATABASE_UNAVAILABLE']);
    expect((await all()).map((each) => each.id)).toEqual([id]);
  });

  it('go with what they have not sent yet', async () => {
    const id = await added();
    expect((await supervisor.delete(at(ROUTES.groupRobot, { id }))).statusCode).toBe(204);
    expect(await all()).toEqual([]);
    expect((await supervisor.delete(at(ROUTES.groupRobot, { id }))).statusCode).toBe(404);
  });
});
