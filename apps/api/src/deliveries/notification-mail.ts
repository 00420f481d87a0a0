import {
  type NotificationKind,
  notificationKind,
  type NotificationParts,
  sentenceOutside,
} from '@zhaojian/contract';
import { mailBody } from '../mail/mail-body.ts';
import type { Mail } from '../mail/smtp/mail-server.ts';

export interface MailedNotification {
  readonly kind: NotificationKind;
  readonly year: number;
  readonly parts: NotificationParts;
}

/** What is the same in all mails that are sent in one go. */
export interface MailFrame {
  readonly platformName: string;
  readonly publicAddress: string;
}

/** A person's notifications of some minutes, as one mail: no more than any passer-by may read. */
export function notificationMail(
  told: readonly [MailedNotification, ...MailedNotification[]],
  { platformName, publicAddress }: MailFrame,
): Pick<Mail, 'senderName' | 'subject' | 'text' | 'html'> {
  const [{ kind, parts, year }] = told;
  const what =
    told.length === 1
      ? `${notificationKind(kind).name}：${parts.reportOf?.name ?? parts.agencyName} ${year} 年度`
      : `${told.length} 条新消息`;
  return {
    senderName: platformName,
    subject: `【${platformName}】${what}`,
    ...mailBody({
      opening: '您好！',
      lines: told.map((one) => sentenceOutside(one.kind, one.year, one.parts)),
      link: { words: '登录平台查看和办理', address: `${publicAddress.replace(/\/+$/, '')}/notifications` },
      closing: '此邮件由平台自动发出，请勿回复。不想再收到，请在平台“消息 › 接收设置”里更改。',
    }),
  };
}
