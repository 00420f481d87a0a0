import type { RobotKind } from '@zhaojian/contract';
import { RobotFailure } from './robot-failure.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
}

const ADDRESS = '地址不对，或机器人已从群里移除：请从群里的机器人设置重新复制地址。';
const TOO_OFTEN = '发得太频繁，机器人暂时不收，稍后会自动再试。';
const BUSY = '对方系统繁忙，稍后会自动再试。';
const KEYWORD = '消息里没有机器人要求的关键词：请在机器人的安全设置里把关键词设为“年度报告”。';
const SIGNATURE = '签名不对：请核对密钥（与机器人安全设置里的一致），并检查服务器的时间是否准确。';
const IP = '服务器的出口 IP 不在机器人允许的范围内：请在机器人的安全设置里加上它。';
const CONTENT = '消息内容被对方拦截。';

/** What the codes mean. 钉钉 has one code for all that its safety settings refuse, told apart by the words. */
const MEANINGS: Readonly<Record<RobotKind, Readonly<Record<number, string>>>> = {
  wecom: {
    [-1]: BUSY,
    93000: ADDRESS,
    93004: '机器人已被停用。',
    93008: '机器人不在这个群里。',
    45009: TOO_OFTEN,
    45033: TOO_OFTEN,
  },
  dingtalk: {
    [-1]: BUSY,
    300001: ADDRESS,
    300005: ADDRESS,
    400101: ADDRESS,
    400106: ADDRESS,
    400102: '机器人已被停用。',
    400013: '群已解散。',
    130101: TOO_OFTEN,
    410100: TOO_OFTEN,
    430101: CONTENT,
    430102: CONTENT,
    430103: CONTENT,
    430104: CONTENT,
  },
  feishu: { 19001: ADDRESS, 19021: SIGNATURE, 19022: IP, 19024: KEYWORD, 11232: TOO_OFTEN, 9499: TOO_OFTEN },
};

const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/keyword/i, KEYWORD],
  [/whitelist|ip not allowed/i, IP],
  [/sign|timestamp/i, SIGNATURE],
];

/**
 * Says nothing where the robot has taken the message: its code is 0. A gateway that says that nobody was there has sent nothing on;
 * one that says that all is well, and not what the robot said, may have.
 * @throws RobotFailure
 */
export function refuseUnlessTaken(kind: RobotKind, { status, text }: Answer): void {
  const said = saidIn(text);
  if (said?.code === 0) return;
  if (said === null)
    throw new RobotFailure(
      `没有得到机器人的答复（HTTP ${status}）：请检查地址，以及这台机器与它之间的代理。`,
      (status >= 200 && status < 300) || (status >= 500 && status !== 503),
    );
  const { code, words } = said;
  const meaning =
    MEANINGS[kind][code] ?? BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? '机器人没有接收。';
  throw new RobotFailure(
    `${meaning}机器人答复：${code} ${words.replace(/\s+/g, ' ').trim().slice(0, 200)}`,
    false,
  );
}

/** 企业微信 and 钉钉 say errcode and errmsg, 飞书 code and msg, in its older form StatusCode and StatusMessage. */
function saidIn(text: string): { code: number; words: string } | null {
  try {
    const { errcode, errmsg, code, msg, StatusCode, StatusMessage } = JSON.parse(text) as Record<
      string,
      unknown
    >;
    const found = errcode ?? code ?? StatusCode;
    const number = typeof found === 'string' && found !== '' ? Number(found) : found;
    return typeof number === 'number' && Number.isFinite(number)
      ? { code: number, words: String(errmsg ?? msg ?? StatusMessage ?? '') }
      : null;
  } catch {
    return null;
  }
}
