import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type BulkAcceptance as ContractBulk,
  type BulkAcceptanceRequest,
  CLEAN_CONDITIONS,
  isClean,
  spotCheckSize,
  type SubmissionRow,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { JobQueue } from '../jobs/job-queue.service.ts';
import { isUnderWay, StartedJobs, type StartedWork } from '../jobs/started-jobs.service.ts';
import { Refusal } from '../refusals/refusal.ts';
import { SubmissionListQuery } from '../submissions/status/submission-list.query.ts';
import { acceptInBulk } from './accept-in-bulk.job.ts';
import { BulkAcceptance, BulkAcceptanceItem } from './bulk-acceptance.entity.ts';
import { bulkAcceptanceNotFound, jobGaveUp, nothingClean } from './bulk-acceptance.errors.ts';

/**
 * Accepts the clean reports of a queue by one action. A sample drawn by chance is set aside first: it stays in the queue,
 * and no bulk acceptance takes it until a person has decided on it or another version has come in.
 */
@Injectable()
export class BulkAcceptances {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly list: SubmissionListQuery,
    private readonly jobs: JobQueue,
    private readonly started: StartedJobs,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * Draws the sample and has the others accepted in the background.
   * @throws Refusal AGENCY_NOT_FOUND, NOTHING_CLEAN
   */
  async begin(caller: Caller, { agencyId, year, reports }: BulkAcceptanceRequest): Promise<ContractBulk> {
    const node = await this.scope.node(caller, agencyId, year);
    const id = await this.database.transaction(async (manager) => {
      await oneAtATime(manager);
      const clean = await this.clean(manager, caller, { agencyId: node.id, year, reports });
      if (clean.length === 0) throw nothingClean();
      const sample = drawn(clean, spotCheckSize(clean.length));
      await manager.query(
        `UPDATE submission SET set_aside_version = submitted_version WHERE year = $1 AND agency_id = ANY($2)`,
        [year, [...sample].map((row) => row.agencyId)],
      );
      const bulk = await manager.save(
        manager.create(BulkAcceptance, {
          agencyId: node.id,
          year,
          createdAt: this.clock.now(),
          createdBy: caller.displayName,
        }),
      );
      const items = clean.map((row) => ({
        bulkAcceptanceId: bulk.id,
        agencyId: row.agencyId,
        agencyName: row.agencyName,
        version: row.submittedVersion as number,
        outcome: sample.has(row) ? ('setAside' as const) : ('waiting' as const),
      }));
      await manager.save(BulkAcceptanceItem, items, { chunk: ITEMS_AT_ONCE, reload: false });
      await this.audit.add(manager, caller, {
        action: 'bulkAcceptance.begun',
        subject: `${year} 年度无异常的报告 ${clean.length} 份`,
        agency: node,
        details: {
          year,
          reports: clean.length,
          setAside: [...sample].map((row) => row.agencyName).toSorted(),
          conditions: CLEAN_CONDITIONS.map(({ name }) => name),
        },
      });
      if (clean.length > sample.size) await this.jobs.add(manager, acceptInBulk, { id: bulk.id }, caller);
      return bulk.id;
    });
    return this.of(caller, id);
  }

  /** Those of the reports seen that are clean now, and neither set aside before nor in a bulk acceptance under way. */
  private async clean(
    manager: EntityManager,
    caller: Caller,
    { agencyId, year, reports }: BulkAcceptanceRequest,
  ): Promise<SubmissionRow[]> {
    const seen = new Map(reports.map((report) => [report.agencyId, report.version]));
    const underWay = await manager.query<{ agencyId: string }[]>(
      `SELECT item.agency_id AS "agencyId" FROM bulk_acceptance_item AS item
       JOIN bulk_acceptance AS bulk ON bulk.id = item.bulk_acceptance_id
       WHERE item.outcome = 'waiting' AND bulk.year = $1 AND ${isUnderWay(WORK, 'bulk.id::text')}`,
      [year],
    );
    const taken = new Set(underWay.map((item) => item.agencyId));
    const waiting = await this.list.waitingFor(caller, agencyId, year);
    return waiting.filter(
      (row) =>
        isClean(row) &&
        !row.setAside &&
        !taken.has(row.agencyId) &&
        seen.get(row.agencyId) === row.submittedVersion,
    );
  }

  /** How far a bulk acceptance has come. @throws Refusal BULK_ACCEPTANCE_NOT_FOUND outside the caller's area */
  async of(caller: Caller, id: string): Promise<ContractBulk> {
    const bulk = await this.database.manager.findOneBy(BulkAcceptance, { id });
    if (!bulk) throw bulkAcceptanceNotFound();
    await this.scope.node(caller, bulk.agencyId, bulk.year).catch((error: unknown) => {
      throw error instanceof Refusal ? bulkAcceptanceNotFound() : error;
    });
    const { items, gaveUp } = await this.itemsOf(id);
    const of = (outcome: BulkAcceptanceItem['outcome']) => items.filter((item) => item.outcome === outcome);
    const setAside = of('setAside');
    return {
      id,
      year: bulk.year,
      createdAt: bulk.createdAt.toISOString(),
      createdBy: bulk.createdBy,
      total: items.length - setAside.length,
      accepted: of('accepted').length,
      setAside: setAside.map(({ agencyId, agencyName }) => ({ agencyId, agencyName })),
      refused: [
        ...of('refused').map(({ message, ...item }) => ({ ...item, message: message ?? '' })),
        ...(gaveUp ? of('waiting').map((item) => ({ ...item, message: gaveUp.message })) : []),
      ].map(({ agencyId, agencyName, message }) => ({ agencyId, agencyName, message })),
    };
  }

  /** Its reports, and what to say of those that wait where the job gave up: at one moment, since one follows the other. */
  private itemsOf(id: string): Promise<{ items: BulkAcceptanceItem[]; gaveUp: Refusal | undefined }> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const items = await manager.find(BulkAcceptanceItem, {
        where: { bulkAcceptanceId: id },
        order: { agencyName: 'ASC' },
      });
      const isDone = items.every(({ outcome }) => outcome !== 'waiting');
      const why = isDone ? undefined : (await this.started.givenUp(manager, WORK, [id])).get(id);
      return { items, gaveUp: why === undefined ? undefined : jobGaveUp(why) };
    });
  }
}

const WORK: StartedWork = { jobs: [acceptInBulk], field: 'id' };

/** What one bulk acceptance takes the next one sees. */
const oneAtATime = (manager: EntityManager): Promise<unknown> =>
  manager.query(`SELECT pg_advisory_xact_lock(hashtext('bulk_acceptance'))`);

/** Parameters of one statement are limited. */
const ITEMS_AT_ONCE = 1_000;

/** So many of some rows, each as likely as any other. */
function drawn(rows: readonly SubmissionRow[], count: number): Set<SubmissionRow> {
  const left = [...rows];
  return new Set(
    Array.from({ length: count }, () => left.splice(randomInt(left.length), 1)[0] as SubmissionRow),
  );
}
