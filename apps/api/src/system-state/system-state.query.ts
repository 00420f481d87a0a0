import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Amount, Measured, SystemState } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { RecordVerification } from '../audit/chain/record-verification.service.ts';
import { InjectEnvironment } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { GivenUpJobs } from '../jobs/given-up-jobs.service.ts';
import { LeavingSampleArea } from '../leaving-sample-area/leaving.service.ts';
import { DamageAlarms } from '../originals/damage/damage-alarms.service.ts';
import { StorageSpace } from '../storage/storage-space.service.ts';

const MOST_SENDERS = 20;

/** How the platform fares on its machine. */
@Injectable()
export class SystemStateQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectEnvironment() private readonly environment: Environment,
    private readonly space: StorageSpace,
    private readonly alarms: DamageAlarms,
    private readonly jobs: GivenUpJobs,
    private readonly record: RecordVerification,
    private readonly leaving: LeavingSampleArea,
  ) {}

  /** The state of the platform on its machine at this moment: room, files, damage, jobs that gave up, the chain over the record. */
  async now(): Promise<SystemState> {
    const [spaces, isLow, sizes, senders, damaged, givenUpJobs, record, sampleArea] = await Promise.all([
      this.space.look(),
      this.space.isLow(),
      this.sizes(),
      this.senders(),
      this.alarms.current(),
      this.jobs.list(),
      this.record.state(),
      this.leaving.state(),
    ]);
    const { databaseBytes, files, bytes, clearedAt, cleared, measured } = sizes;
    return {
      spaces,
      isLow,
      databaseBytes: Number(databaseBytes),
      refused: { files: Number(files), bytes: Number(bytes) },
      refusedFileDays: this.environment.refusedFileDays,
      senders,
      cleared: clearedAt && cleared && { ...cleared, at: clearedAt.toISOString() },
      measured,
      damaged: damaged.map(({ kind, foundAt, ...original }) => ({
        ...original,
        damage: kind,
        foundAt: foundAt.toISOString(),
      })),
      givenUpJobs,
      record,
      sampleArea,
    };
  }

  private async sizes() {
    const [sizes] = await this.database.query<
      {
        databaseBytes: string;
        files: string;
        bytes: string;
        clearedAt: Date | null;
        cleared: Amount | null;
        measured: Measured | null;
      }[]
    >(
      `SELECT pg_database_size(current_database()) AS "databaseBytes", cleared_at AS "clearedAt", cleared, measured,
              (SELECT count(*) FROM received_file) AS files,
              (SELECT COALESCE(sum(bytes), 0) FROM received_file) AS bytes
       FROM storage_state WHERE id = 1`,
    );
    if (!sizes) throw new Error('storage_state has no row');
    return sizes;
  }

  private async senders(): Promise<SystemState['senders']> {
    const rows = await this.database.query<
      (Omit<SystemState['senders'][number], 'files' | 'bytes' | 'clearsAt'> & {
        files: string;
        bytes: string;
        clearsAt: Date;
      })[]
    >(
      `SELECT account_id AS "accountId", max(account_name) AS "accountName", max(placement.name) AS "agencyName",
              count(*) AS files, sum(bytes) AS bytes, min(kept_until) AS "clearsAt"
       FROM received_file AS file JOIN LATERAL (
         SELECT name FROM agency_placement WHERE agency_id = file.agency_id ORDER BY from_year DESC LIMIT 1
       ) AS placement ON true
       GROUP BY account_id, file.agency_id ORDER BY sum(bytes) DESC LIMIT ${MOST_SENDERS}`,
    );
    return rows.map(({ files, bytes, clearsAt, ...sender }) => ({
      ...sender,
      files: Number(files),
      bytes: Number(bytes),
      clearsAt: clearsAt.toISOString(),
    }));
  }
}
