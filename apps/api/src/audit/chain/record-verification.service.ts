import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { RecordFound, RecordState } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { Clock } from '../../clock.ts';
import { type Actor, AuditRecord, thePlatform } from '../audit-record.service.ts';
import { verifyChain } from './verify-chain.ts';

/** What is known of the chain over the record: verified once a day by a job, and when somebody asks. */
@Injectable()
export class RecordVerification {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** How many entries are in the chain, how many wait, and what was found last. */
  async state(): Promise<RecordState> {
    const [row] = await this.database.query<{ links: string; waiting: string }[]>(
      `SELECT COALESCE((SELECT max(position) FROM audit_link), 0) AS links, (SELECT count(*) FROM audit_unchained) AS waiting`,
    );
    return {
      links: Number(row?.links ?? 0),
      waiting: Number(row?.waiting ?? 0),
      verified: await this.last(this.database.manager),
    };
  }

  /** Goes through the whole chain, from one snapshot. A million entries took 40 seconds on a busy machine. */
  async verify(): Promise<RecordFound> {
    return this.database.transaction('REPEATABLE READ', (manager) => verifyChain(manager));
  }

  /** Keeps what was found. It is recorded when somebody asked for it, and when something is found that was not known. */
  async keep(manager: EntityManager, by: Actor, found: RecordFound): Promise<void> {
    const before = await this.last(manager);
    await manager.query(
      `INSERT INTO record_verification (at, found) VALUES ($1, $2)
       ON CONFLICT (id) DO UPDATE SET at = excluded.at, found = excluded.found`,
      [this.clock.now(), found],
    );
    const isNew = found.first !== null && found.broken !== before?.broken;
    if (by.accountId === null && !isNew) return;
    await this.audit.add(manager, isNew ? thePlatform : by, {
      action: found.first === null ? 'record.verified' : 'record.broken',
      subject: '操作记录',
      agency: (await this.tree.top(manager)) ?? null,
      details: { links: found.links, waiting: found.waiting, broken: found.broken },
    });
  }

  private async last(manager: EntityManager): Promise<RecordState['verified']> {
    const [row] = await manager.query<{ at: Date; found: RecordFound }[]>(
      'SELECT at, found FROM record_verification',
    );
    return row ? { ...row.found, at: row.at.toISOString() } : null;
  }
}
