import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type NotificationPage, notificationSentence, type NotificationsQuery } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { AGENCIES_HELD } from '../accounts/several-agencies/agencies-held.service.ts';
import type { AccountCaller } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import { Refusal } from '../refusals/refusal.ts';
import type { Notification } from './notification.entity.ts';

/** Of the account $1, about agencies that it has still: what is known of others is no longer theirs. */
const THEIRS = `notification.account_id = $1 AND notification.agency_id IN
  (SELECT held.agency_id FROM ${AGENCIES_HELD} AS held WHERE held.account_id = $1)`;

type Row = Pick<Notification, 'id' | 'kind' | 'agencyId' | 'year' | 'parts' | 'at' | 'readAt'>;

/** The caller's notifications, about any of their agencies, and which of them are read. */
@Injectable()
export class OwnNotifications {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One page of it, the newest first. */
  async page(
    { accountId }: AccountCaller,
    { kind, unread, page, pageSize }: NotificationsQuery,
  ): Promise<NotificationPage> {
    const from = `FROM notification WHERE ${THEIRS} AND ($2::text IS NULL OR kind = $2)
                  AND ($3 = false OR read_at IS NULL)`;
    const asked = [accountId, kind ?? null, unread === 'true'];
    const [rows, [counted]] = await Promise.all([
      this.database.query<Row[]>(
        `SELECT id, kind, agency_id AS "agencyId", year, parts, at, read_at AS "readAt" ${from}
         ORDER BY at DESC, id DESC LIMIT $4 OFFSET $5`,
        [...asked, pageSize, (page - 1) * pageSize],
      ),
      this.database.query<{ total: number }[]>(`SELECT count(*)::int AS total ${from}`, asked),
    ]);
    return {
      items: rows.map(({ id, kind: what, agencyId, year, parts, at, readAt }) => ({
        id,
        kind: what,
        sentence: notificationSentence(what, year, parts),
        agencyId,
        reportOf: parts.reportOf?.id ?? agencyId,
        taskId: parts.task ?? null,
        year,
        at: at.toISOString(),
        readAt: readAt?.toISOString() ?? null,
      })),
      total: counted?.total ?? 0,
    };
  }

  /** How many of them are unread. */
  async unread({ accountId }: AccountCaller): Promise<number> {
    const [counted] = await this.database.query<{ unread: number }[]>(
      `SELECT count(*)::int AS unread FROM notification WHERE ${THEIRS} AND read_at IS NULL`,
      [accountId],
    );
    return counted?.unread ?? 0;
  }

  /** It was read; when it was read first stays. @throws Refusal NOTIFICATION_NOT_FOUND */
  async read({ accountId }: AccountCaller, id: string): Promise<void> {
    const [, changed] = await this.database.query<[unknown, number]>(
      `UPDATE notification SET read_at = COALESCE(read_at, $3) WHERE ${THEIRS} AND id = $2`,
      [accountId, id, this.clock.now()],
    );
    if (changed === 0) throw notificationNotFound();
  }

  /** All were read up to one that they saw: what came in later was not. @throws Refusal NOTIFICATION_NOT_FOUND */
  async readAll({ accountId }: AccountCaller, upTo: string): Promise<void> {
    const [seen] = await this.database.query<{ at: Date }[]>(
      `SELECT at FROM notification WHERE ${THEIRS} AND id = $2`,
      [accountId, upTo],
    );
    if (!seen) throw notificationNotFound();
    await this.database.query(
      `UPDATE notification SET read_at = $3 WHERE ${THEIRS} AND read_at IS NULL
       AND (at, id) <= (SELECT at, id FROM notification AS seen WHERE seen.id = $2)`,
      [accountId, upTo, this.clock.now()],
    );
  }
}

const notificationNotFound = () =>
  new Refusal(
    'NOTIFICATION_NOT_FOUND',
    404,
    '没有找到这条消息：可能已不再为它所说的机构工作。请刷新消息列表。',
  );
