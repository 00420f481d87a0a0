import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Caller } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import { databaseRefusal } from '../refusals/database-unavailable.ts';
import { Refusal } from '../refusals/refusal.ts';
import { isDiskFull } from '../storage/disk-full.ts';
import { AuditRecord, type Change } from './audit-record.service.ts';

const readingNotRecorded = (retryAfter: number | undefined) =>
  new Refusal(
    'READING_NOT_RECORDED',
    503,
    '系统正忙：查看这项内容要先记入操作记录，这次没有记上，所以没有打开。请稍后重试；如持续如此，请联系管理员。',
    undefined,
    retryAfter,
  );

/** Records what somebody looks at or takes along again and again: once a person, thing and day. */
@Injectable()
export class DailyRecord {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * Records that it was looked at, unless the same person's looking at it was recorded today. Who only reads goes on reading where
   * the disk is full; where the database is busy they are asked to try again, unless today's entry is there already.
   *
   * @param thing what tells it apart from others of the action, e.g. an agency, a year and the number of a version
   * @throws Refusal READING_NOT_RECORDED
   */
  async add(caller: Caller, thing: string, change: Change): Promise<void> {
    const { accountId } = caller;
    if (accountId === null) return;
    const today = this.clock.today();
    const entry = [today, accountId, `${change.action} ${thing}`];
    const known = await this.database.query<object[]>(
      'SELECT FROM recorded_daily WHERE day = $1 AND account_id = $2 AND what = $3',
      entry,
    );
    if (known.length > 0) return;
    await this.database
      .transaction(async (manager) => {
        const added = await manager.query<object[]>(
          'INSERT INTO recorded_daily (day, account_id, what) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
          entry,
        );
        if (added.length === 0) return;
        await manager.query('DELETE FROM recorded_daily WHERE day < $1', [today]);
        await this.audit.add(manager, caller, change);
      })
      .catch((error: unknown) => {
        if (isDiskFull(error)) return;
        const refusal = databaseRefusal(error);
        throw refusal ? readingNotRecorded(refusal.retryAfter) : error;
      });
  }
}
