import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Caller } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import { isDiskFull } from '../storage/disk-full.ts';
import { AuditRecord, type Change } from './audit-record.service.ts';

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
   * the disk is full.
   *
   * @param thing what tells it apart from others of the action, e.g. an agency, a year and the number of a version
   */
  async add(caller: Caller, thing: string, change: Change): Promise<void> {
    const { accountId } = caller;
    if (accountId === null) return;
    await this.database
      .transaction(async (manager) => {
        const today = this.clock.today();
        const added = await manager.query<object[]>(
          'INSERT INTO recorded_daily (day, account_id, what) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
          [today, accountId, `${change.action} ${thing}`],
        );
        if (added.length === 0) return;
        await manager.query('DELETE FROM recorded_daily WHERE day < $1', [today]);
        await this.audit.add(manager, caller, change);
      })
      .catch((error: unknown) => {
        if (!isDiskFull(error)) throw error;
      });
  }
}
