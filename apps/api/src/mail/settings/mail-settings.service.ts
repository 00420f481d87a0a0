import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  MAIL_SECURITY,
  type MailSettings,
  type MailSettingsNow,
  type MailTrial,
  type MailTried,
  type SaveMailSettings,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { AccountCaller } from '../../authorization/caller.ts';
import { KeptSecrets } from '../../kept-secrets/kept-secrets.ts';
import { OfficeLooks } from '../../office-look/office-look.service.ts';
import { MailFailure } from '../smtp/mail-failure.ts';
import { mailBody } from '../mail-body.ts';
import { type Mail, type MailAccess, MailServer } from '../smtp/mail-server.ts';
import { mailSettingsChanged, passwordAskedAgain } from './mail-settings.errors.ts';
import { StoredMailSettings } from './mail-settings.entity.ts';

const ID = 1;
const PASSWORD = 'mail password';

type Password = SaveMailSettings['mailPassword'];

/** By which server mails go, and as whom the platform signs in there. */
@Injectable()
export class MailSettingsKept {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly secrets: KeptSecrets,
    private readonly office: OfficeLooks,
    private readonly audit: AuditRecord,
  ) {}

  /** What is set, null as long as nothing is, and whether a password is kept and can be read. */
  async now(): Promise<Pick<MailSettingsNow, 'settings' | 'password'>> {
    const { settings = null, sealedPassword = null } = (await this.stored()) ?? {};
    if (sealedPassword === null) return { settings, password: 'none' };
    return { settings, password: this.secrets.open(sealedPassword, PASSWORD) === null ? 'lost' : 'kept' };
  }

  /** The mail server now; null where there is none. @throws MailFailure where the password cannot be read */
  async access(): Promise<MailAccess | null> {
    const stored = await this.stored();
    if (!stored?.settings.isOn) return null;
    const { settings, sealedPassword } = stored;
    if (sealedPassword === null) return { settings, password: null };
    const password = this.secrets.open(sealedPassword, PASSWORD);
    if (password === null)
      throw new MailFailure('保存的邮箱密码读不出来：请在“邮件设置”里重新填写密码。', 'server');
    return { settings, password };
  }

  /**
   * @param agency the top of the tree, for the record
   * @throws Refusal MAIL_SETTINGS_CHANGED where somebody else has saved since what was seen, MAIL_PASSWORD_ASKED_AGAIN
   */
  async change(
    caller: AccountCaller,
    agency: PlacedAgency,
    { seen, settings, mailPassword }: SaveMailSettings,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query("SELECT pg_advisory_xact_lock(hashtext('mail settings'))");
      const before = await manager.findOneBy(StoredMailSettings, { id: ID });
      if (!isDeepStrictEqual(before?.settings ?? null, seen)) throw mailSettingsChanged();
      const password = this.passwordFor(before, settings, mailPassword);
      const sealedPassword = password === null ? null : this.secrets.seal(password, PASSWORD);
      await manager.upsert(StoredMailSettings, { id: ID, settings, sealedPassword }, ['id']);
      await this.audit.add(manager, caller, {
        action: 'mailSettings.changed',
        subject: '发送邮件的服务器',
        agency,
        details: {
          before: before && inRecord(before.settings, before.sealedPassword !== null),
          after: { ...inRecord(settings, password !== null), newPassword: typeof mailPassword === 'string' },
        },
      });
    });
  }

  /**
   * Sends a mail to an address by settings that need not be saved, and says in words what came of it.
   * @throws Refusal MAIL_PASSWORD_ASKED_AGAIN
   */
  async try(
    caller: AccountCaller,
    agency: PlacedAgency,
    { settings, mailPassword, sendTo: sentTo }: MailTrial,
  ): Promise<MailTried> {
    const password = this.passwordFor(await this.stored(), settings, mailPassword);
    const problem = await this.problemOf({ settings, password }, sentTo);
    await this.database.transaction((manager) =>
      this.audit.add(manager, caller, {
        action: 'mailSettings.tried',
        subject: '发送邮件的服务器',
        agency,
        details: { host: settings.host, port: settings.port, sentTo, ...(problem !== null && { problem }) },
      }),
    );
    return { sentTo, problem };
  }

  private async problemOf(access: MailAccess, to: string): Promise<string | null> {
    const mail = trialMail(await this.office.name(), access.settings.publicAddress, to);
    try {
      const server = await MailServer.open(access);
      try {
        await server.send(mail);
      } finally {
        server.close();
      }
      return null;
    } catch (error) {
      if (error instanceof MailFailure) return error.message;
      throw error;
    }
  }

  /**
   * A password goes only to the server and account for which it was typed: somebody who may change the server must not learn
   * it.
   */
  private passwordFor(
    kept: StoredMailSettings | null,
    settings: MailSettings,
    typed: Password,
  ): string | null {
    if (typed !== undefined || !kept?.sealedPassword) return typed ?? null;
    const isSame = FOR_ONE_PASSWORD.every((part) => kept.settings[part] === settings[part]);
    const password = this.secrets.open(kept.sealedPassword, PASSWORD);
    if (!isSame || password === null) throw passwordAskedAgain();
    return password;
  }

  private stored(): Promise<StoredMailSettings | null> {
    return this.database.manager.findOneBy(StoredMailSettings, { id: ID });
  }
}

const FOR_ONE_PASSWORD = ['host', 'port', 'security', 'mailAccount'] as const;

const inRecord = ({ security, ...settings }: MailSettings, hasPassword: boolean) => ({
  ...settings,
  security: MAIL_SECURITY[security].name,
  hasPassword,
});

/** What an administrator sends to themselves to see that mails arrive. */
const trialMail = (platformName: string, publicAddress: string, to: string): Mail => ({
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
