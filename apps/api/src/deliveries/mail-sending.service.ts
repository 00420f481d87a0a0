import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AGENCIES_HELD } from '../accounts/several-agencies/agencies-held.service.ts';
import { MailSettingsKept } from '../mail/settings/mail-settings.service.ts';
import { MailFailure } from '../mail/smtp/mail-failure.ts';
import { type Mail, type MailAccess, MailServer } from '../mail/smtp/mail-server.ts';
import { OfficeLooks } from '../office-look/office-look.service.ts';
import { type MailedNotification, type MailFrame, notificationMail } from './notification-mail.ts';
import { Outbox } from './outbox.service.ts';

/** Servers end a line that has had many mails. */
const MAILS_PER_LINE = 50;

interface Addressed {
  to: string | null;
  told: MailedNotification[];
}

/** Sends the mails that are due, each at most once. Nobody else may be sending. */
@Injectable()
export class MailSending {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly mail: MailSettingsKept,
    private readonly office: OfficeLooks,
  ) {}

  /** Sends what is due now, until the platform stops; what no server takes stays due. */
  async send(signal: AbortSignal): Promise<void> {
    const due = await this.outbox.due('mail');
    if (due.length === 0) return;
    try {
      const access = await this.mail.access();
      if (access) await this.sendBy(access, due, signal);
      else await this.outbox.giveUp('mail', '邮件发送已停用');
    } catch (error) {
      if (!(error instanceof MailFailure)) throw error;
      // Whatever the reason is, it keeps back the others as well, of whom none was tried.
      await this.outbox.keptBack(due, error.problem);
    }
  }

  private async sendBy(access: MailAccess, due: readonly string[], signal: AbortSignal): Promise<void> {
    let server: MailServer | null = null;
    let onLine = 0;
    const hangUp = () => {
      server?.close();
      server = null;
      onLine = 0;
    };
    const { publicAddress } = access.settings;
    const frame = { platformName: await this.office.name(), publicAddress };
    const waiting = [...due];
    try {
      for (let [id] = waiting; id !== undefined && !signal.aborted; [id] = waiting) {
        server ??= await MailServer.open(access);
        try {
          const isSent = await this.sendOne(server, frame, id);
          onLine += 1;
          // After a refusal the line is in the middle of something.
          if (!isSent || onLine >= MAILS_PER_LINE) hangUp();
          waiting.shift();
        } catch (error) {
          if (!(error instanceof MailFailure) || error.of !== 'server') throw error;
          if (onLine === 0) {
            await this.outbox.trouble(id, { problem: error.problem });
            throw error;
          }
          // Servers end a line that has had some mails, or was silent for a while: the same one goes by a new line.
          hangUp();
        }
      }
    } finally {
      hangUp();
    }
  }

  /** Returns whether the server has taken it. @throws MailFailure where others cannot go by this line either, NotWaiting */
  private async sendOne(server: MailServer, frame: MailFrame, id: string): Promise<boolean> {
    const { to, told } = await this.addressed(id);
    const [first, ...others] = told;
    if (!first || to === null) {
      const problem = first ? '收件人的邮箱地址已被删去。' : '收件人已停用，或已不为这些单位工作。';
      await this.outbox.trouble(id, { problem, state: 'failed' });
      return true;
    }
    const mail: Mail = { id, to, ...notificationMail([first, ...others], frame) };
    try {
      await server.send(mail, () => this.outbox.begin(id));
    } catch (error) {
      if (!(error instanceof MailFailure) || error.of === 'server') throw error;
      await this.outbox.trouble(id, { problem: error.problem, ...STATES[error.of] });
      if (error.of === 'broken') throw new MailFailure('邮件服务器在接收另一封邮件时断开了连接。', 'broken');
      return false;
    }
    await this.outbox.sent(id);
    return true;
  }

  /** To whom a message goes and what it says, as it is now: nothing of agencies that are no longer theirs. */
  private async addressed(id: string): Promise<Addressed> {
    const rows = await this.database.query<(MailedNotification & { to: string | null })[]>(
      `SELECT account.email AS to, notification.kind, notification.year, notification.parts
       FROM delivery JOIN notification ON notification.id = delivery.notification_id
       JOIN account ON account.id = notification.account_id AND account.disabled_at IS NULL
       WHERE delivery.message_id = $1 AND EXISTS (SELECT FROM ${AGENCIES_HELD} AS held
         WHERE held.account_id = account.id AND held.agency_id = notification.agency_id)
       ORDER BY notification.at, notification.id`,
      [id],
    );
    return { to: rows[0]?.to ?? null, told: rows };
  }
}

const STATES = { receiver: { state: 'failed' }, broken: { state: 'uncertain' }, mail: {} } as const;
