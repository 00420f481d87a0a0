import { createHmac } from 'node:crypto';
import type { RobotAccess, RobotKind } from '@zhaojian/contract';
import { TestRobotServer } from '../testing/test-robot-server.ts';
import { RobotFailure } from './robot-failure.ts';
import { speakToRobot } from './speak-to-robot.ts';

const now = new Date('2026-01-28T09:00:00.500+08:00');
const milliseconds = String(now.getTime());
const seconds = String(Math.floor(now.getTime() / 1000));
const hmac = (key: string, data: string) => createHmac('sha256', key).update(data).digest('base64');

describe('what is said to a robot', () => {
  let robot: TestRobotServer;
  beforeEach(async () => (robot = await TestRobotServer.start()));
  afterEach(() => robot.close());

  const access = (kind: RobotKind, secret: string | null = null): RobotAccess => ({
    kind,
    address: `${robot.origin}/send?key=abc`,
    secret,
  });
  const speak = (kind: RobotKind, secret: string | null = null) =>
    speakToRobot(access(kind, secret), '年度报告 & 1月', now);
  const answers = (body: unknown, status = 200) => (robot.answer = async () => ({ status, body }));
  const problem = async (said: Promise<void>): Promise<RobotFailure> =>
    said.then(
      () => Promise.reject(new Error('it was taken')),
      (error: RobotFailure) => error,
    );

  it('is a text with the key in the address for 企业微信', async () => {
    await speak('wecom');
    const [heard] = robot.heard;
    expect(heard?.address.search).toBe('?key=abc');
    expect(heard?.body).toEqual({ msgtype: 'text', text: { content: '年度报告 & 1月' } });
  });

  it('is signed in the address for 钉钉, with milliseconds', async () => {
    await speak('dingtalk', 'SECabc');
    const [heard] = robot.heard;
    expect(Object.fromEntries(heard?.address.searchParams ?? [])).toEqual({
      key: 'abc',
      timestamp: milliseconds,
      sign: hmac('SECabc', `${milliseconds}\nSECabc`),
    });
    expect(heard?.address.search).not.toMatch(/sign=[^&]*[+/]/);
    expect(heard?.body).toEqual({ msgtype: 'text', text: { content: '年度报告 & 1月' } });
  });

  it('is signed in the body for 飞书, with seconds', async () => {
    answers({ code: 0, msg: 'success', data: {} });
    await speak('feishu', 'abc');
    expect(robot.heard[0]?.body).toEqual({
      timestamp: seconds,
      sign: hmac(`${seconds}\nabc`, ''),
      msg_type: 'text',
      content: { text: '年度报告 & 1月' },
    });
  });

  it('is not signed where a robot has no secret', async () => {
    await speak('dingtalk');
    answers({ StatusCode: 0, StatusMessage: 'success' });
    await speak('feishu');
    expect(robot.heard.map(({ address }) => address.search)).toEqual(['?key=abc', '?key=abc']);
    expect(robot.heard[1]?.body).not.toHaveProperty('sign');
  });

  it.each<[RobotKind, object, RegExp]>([
    [
      'wecom',
      { errcode: 93000, errmsg: 'invalid webhook url, hint: [1]' },
      /地址不对.*93000 invalid webhook url/,
    ],
    ['wecom', { errcode: 45009, errmsg: 'api freq out of limit' }, /发得太频繁/],
    ['wecom', { errcode: 40008, errmsg: 'invalid message type' }, /没有接收.*40008/],
    [
      'dingtalk',
      { errcode: 310000, errmsg: 'keywords not in content' },
      /没有机器人要求的关键词.*“年度报告”/,
    ],
    ['dingtalk', { errcode: 310000, errmsg: 'sign not match' }, /签名不对/],
    ['dingtalk', { errcode: 310000, errmsg: 'invalid timestamp' }, /签名不对.*时间/],
    ['dingtalk', { errcode: 310000, errmsg: 'ip 203.0.113.7 not in whitelist' }, /出口 IP.*203\.0\.113\.7/],
    ['dingtalk', { errcode: 300005, errmsg: 'token is not exist' }, /地址不对/],
    ['dingtalk', { errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' }, /发得太频繁/],
    ['feishu', { code: 19021, msg: 'sign match fail or timestamp is not within one hour' }, /签名不对/],
    ['feishu', { code: 19022, msg: 'Ip Not Allowed' }, /出口 IP/],
    ['feishu', { code: 19024, msg: 'Key Words Not Found' }, /没有机器人要求的关键词/],
    ['feishu', { code: 19001, msg: 'param invalid: incoming webhook access token invalid' }, /地址不对/],
    ['feishu', { code: 9499, msg: 'too many request', data: {} }, /发得太频繁/],
  ])('that %s refuses with %j is said in words, and was not taken', async (kind, body, words) => {
    answers(body);
    const { message, mayHaveCome } = await problem(speak(kind));
    expect(message).toMatch(words);
    expect(mayHaveCome).toBe(false);
  });

  it.each([
    [404, '<html>not found</html>', false],
    [503, 'no server', false],
    [502, 'bad gateway', true],
    [200, '{}', true],
    [200, 'ok', true],
  ])(
    'that is answered with %i and no code may have come where a gateway broke off or says that all is well',
    async (status, body, may) => {
      answers(body, status);
      const { message, mayHaveCome } = await problem(speak('wecom'));
      expect(message).toContain(`HTTP ${status}`);
      expect(mayHaveCome).toBe(may);
    },
  );

  it('may have come where the line breaks before an answer', async () => {
    robot.answer = () => {
      robot.hangUp();
      return new Promise(() => undefined);
    };
    expect(await problem(speak('wecom'))).toMatchObject({ mayHaveCome: true });
  });

  it('did not come where nobody is there, without a word of the address', async () => {
    const spoken = access('wecom');
    await robot.close();
    const { message, mayHaveCome } = await problem(speakToRobot(spoken, '年度报告', now));
    expect(message).toBe('连不上 127.0.0.1：请检查这台机器能否访问外网。');
    expect(mayHaveCome).toBe(false);
    robot = await TestRobotServer.start();
  });

  it('is not sent on where an answer leads elsewhere', async () => {
    const other = await TestRobotServer.start();
    robot.answer = async () => ({ status: 302, body: other.origin });
    await problem(speak('wecom'));
    expect(other.heard).toEqual([]);
    await other.close();
  });

  it('is not sent where sending may not begin', async () => {
    const stopped = new Error('another one has begun');
    await expect(speakToRobot(access('wecom'), '年度报告', now, () => Promise.reject(stopped))).rejects.toBe(
      stopped,
    );
    expect(robot.heard).toEqual([]);
  });
});
