import { randomUUID } from 'node:crypto';
import { mailBody } from '../mail-body.ts';
import type { Mail } from '../smtp/mail-server.ts';

/** What an administrator sends to themselves to see that mails arrive. */
export const trialMail = (platformName: string, publicAddress: string, to: string): Mail => ({
  id: randomUUID(),
  senderName: platformName,
  to,
  subject: `【${platformName}】测试邮件`,
  ...mailBody({
    opening: '您好！收到这封邮件，说明平台的邮件设置可用。',
    lines: [],
    link: { words: '打开平台', address: publicAddress },
    closing: '此邮件由平台自动发出，请勿回复。',
  }),
});
