import { createHmac } from 'node:crypto';
import type { RobotAccess } from '@zhaojian/contract';

interface RobotRequest {
  readonly address: URL;
  readonly body: object;
}

const base64Hmac = (key: string, data: string): string =>
  createHmac('sha256', key).update(data).digest('base64');

/**
 * A text as the robot of a product wants it, signed where it has a secret. 企业微信 signs nothing: its key is in the address. 钉钉
 * (timestamp in milliseconds) has the signature in the address, made with the secret as key. 飞书 (in seconds) has it in the body, made
 * with both as key over nothing.
 */
export function robotRequest({ kind, address, secret }: RobotAccess, text: string, now: Date): RobotRequest {
  const url = new URL(address);
  switch (kind) {
    case 'wecom':
      return { address: url, body: { msgtype: 'text', text: { content: text } } };
    case 'dingtalk': {
      const timestamp = String(now.getTime());
      if (secret !== null) {
        url.searchParams.set('timestamp', timestamp);
        url.searchParams.set('sign', base64Hmac(secret, `${timestamp}\n${secret}`));
      }
      return { address: url, body: { msgtype: 'text', text: { content: text } } };
    }
    case 'feishu': {
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const signed = secret !== null && { timestamp, sign: base64Hmac(`${timestamp}\n${secret}`, '') };
      return { address: url, body: { ...signed, msg_type: 'text', content: { text } } };
    }
  }
}
