import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type CurrentNotice,
  DEFAULT_LOOK,
  isNoticeFor,
  NOTICE_AUDIENCES,
  type OfficeLook,
  type OfficeSettings,
  PLATFORM_NAME,
  type SaveOfficeSettings,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { AccountCaller, Caller } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import { Refusal } from '../refusals/refusal.ts';
import { NoticePutAway } from './notice-put-away.entity.ts';
import { StoredOfficeSettings } from './office-settings.entity.ts';

const ID = 1;

/** As long as the office has set nothing. */
const UNSET: OfficeSettings = { ...DEFAULT_LOOK, notice: null };

const settingsChanged = () =>
  new Refusal(
    'OFFICE_SETTINGS_CHANGED',
    409,
    '另一位管理员刚刚保存了别的设定，您的没有保存。您填写的内容还在，请看过对方的设定后再决定。',
  );

/** What an office calls its platform, its colour, whom to ask, and a notice to all. */
@Injectable()
export class OfficeLooks {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** What everybody may see, before they sign in. */
  async look(): Promise<OfficeLook> {
    const { platformName, colour, contact } = await this.settings();
    return { platformName, colour, contact };
  }

  /** What the platform is called, in mails and groups. */
  async name(): Promise<string> {
    return (await this.settings()).platformName ?? PLATFORM_NAME;
  }

  /** All that the office set, with its notice of any day; the defaults where it set nothing yet. */
  async settings(): Promise<OfficeSettings> {
    return (await this.stored())?.settings ?? UNSET;
  }

  /** The notice of today, in China, for a caller. Programs elsewhere are told none. */
  async noticeFor(caller: Caller): Promise<CurrentNotice> {
    const stored = await this.stored();
    const notice = stored?.settings.notice;
    if (!stored || !notice || caller.kind !== 'account') return { notice: null };
    const today = this.clock.today();
    const isShown =
      isNoticeFor(notice.audience, caller.role) && notice.fromDay <= today && today <= notice.untilDay;
    if (!isShown || (await this.isPutAway(caller.accountId, stored.noticeId))) return { notice: null };
    return { notice: { id: stored.noticeId, noticeText: notice.noticeText } };
  }

  /** A person has read a notice: it is not shown to them again, wherever they sign in, until it says something else. */
  async putAway({ accountId }: AccountCaller, noticeId: string): Promise<void> {
    await this.database.manager.upsert(NoticePutAway, { accountId, noticeId }, ['accountId']);
  }

  private async isPutAway(accountId: string, noticeId: string): Promise<boolean> {
    return this.database.manager.existsBy(NoticePutAway, { accountId, noticeId });
  }

  /**
   * @param agency the top of the tree, for the record
   * @throws Refusal OFFICE_SETTINGS_CHANGED where somebody else has saved since what was seen
   */
  async change(
    caller: Caller,
    agency: PlacedAgency,
    { seen, settings }: SaveOfficeSettings,
  ): Promise<OfficeSettings> {
    await this.database.transaction(async (manager) => {
      await manager.query("SELECT pg_advisory_xact_lock(hashtext('office settings'))");
      const before = await manager.findOneBy(StoredOfficeSettings, { id: ID });
      if (!isDeepStrictEqual(before?.settings ?? UNSET, seen)) throw settingsChanged();
      const isSameNotice = before && isDeepStrictEqual(before.settings.notice, settings.notice);
      const noticeId = isSameNotice ? before.noticeId : randomUUID();
      await manager.upsert(StoredOfficeSettings, { id: ID, settings, noticeId }, ['id']);
      await this.audit.add(manager, caller, {
        action: 'officeSettings.changed',
        subject: '平台名称、颜色、联系人和通知',
        agency,
        details: { before: inRecord(before?.settings), after: inRecord(settings) },
      });
    });
    return settings;
  }

  private stored(): Promise<StoredOfficeSettings | null> {
    return this.database.manager.findOneBy(StoredOfficeSettings, { id: ID });
  }
}

/** One line for each thing that is set. */
const inRecord = ({ platformName, colour, contact, notice }: OfficeSettings = UNSET) => ({
  platformName,
  colour,
  contact: contact && [contact.contactName, contact.phone, contact.hours].filter(Boolean).join('，'),
  notice:
    notice &&
    `${notice.fromDay} 至 ${notice.untilDay}，${NOTICE_AUDIENCES[notice.audience]}：${notice.noticeText}`,
});
