import { goesByDefault, type NotificationKind } from '@zhaojian/contract';
import { MAIL_IS_ON } from '../../mail/settings/mail-is-on.ts';

/** Whether a kind goes by mail to a person now: mails are sent, they have an address, and want it so. As SQL about `account`. */
export const goesByMail = (kind: NotificationKind, account: string): string =>
  `(${MAIL_IS_ON} AND ${account}.email IS NOT NULL AND COALESCE(
     (SELECT is_wanted FROM notification_choice AS choice
      WHERE choice.account_id = ${account}.id AND choice.kind = '${kind}' AND choice.way = 'mail'),
     ${String(goesByDefault(kind, 'mail'))}))`;
