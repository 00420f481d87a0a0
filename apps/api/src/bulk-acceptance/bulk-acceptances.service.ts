import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type BulkAcceptance as ContractBulk,
  type BulkAcceptanceRequest,
  CLEAN_CONDITIONS,
  isWaiting,
  spotCheckSize,
  SUBMISSION_STATES,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { insertRows } from '../database/insert-rows.ts';
import { JobQueue } from '../jobs/job-queue.service.ts';
import { isUnderWay, StartedJobs, type StartedWork } from '../jobs/started-jobs.service.ts';
import { Refusal } from '../refusals/refusal.ts';
import { type CleanReport, ReviewQueueQuery } from '../submissions/queue/review-queue.query.ts';
import { acceptInBulk } from './accept-in-bulk.job.ts';
import { BulkAcceptance, BulkAcceptanceItem } from './bulk-acceptance.entity.ts';
import {
  bulkAcceptanceNotFound,
  jobGaveUp,
  nothingClean,
  nothingLeft,
  sampleNotLookedAt,
} from './bulk-acceptance.errors.ts';

/**
 * Accepts the clean reports of a queue by one action. First a sample is drawn by chance and kept: it stays in the queue, no bulk
 * acceptance ever takes it, and whoever asks again for the same queue gets the same. Once all of it has been looked at, the others
 * are accepted in the background.
 */
@Injectable()
export class BulkAcceptances {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly queue: ReviewQueueQuery,
    private readonly jobs: JobQueue,
    private readonly started: StartedJobs,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /**
   * Draws the sample of what is clean now, or gives back the one that was drawn before and not finished.
   * @throws Refusal AGENCY_NOT_FOUND, NOTHING_CLEAN
   */
  async begin(caller: Caller, { agencyId, year }: BulkAcceptanceRequest): Promise<ContractBulk> {
    const node = await this.scope.node(caller, agencyId, year);
    const id = await this.database.transaction(async (manager) => {
      await oneAtATime(manager);
      return (await this.openOne(manager, node.id, year)) ?? (await this.draw(manager, caller, node, year));
    });
    return this.of(caller, id);
  }

  private async draw(
    manager: EntityManager,
    caller: Caller,
    node: PlacedAgency,
    year: number,
  ): Promise<string> {
    const clean = await this.clean(manager, caller, node.id, year);
    if (clean.length === 0) throw nothingClean();
    const sample = drawn(clean, spotCheckSize(clean.length));
    await manager.query(
      `UPDATE submission SET set_aside_version = submitted_version, set_aside_opened_at = NULL WHERE year = $1 AND agency_id = ANY($2)`,
      [year, [...sample].map((report) => report.agencyId)],
    );
    const bulk = await manager.save(
      manager.create(BulkAcceptance, {
        agencyId: node.id,
        year,
        createdAt: this.clock.now(),
        createdBy: caller.displayName,
      }),
    );
    const items = clean.map((report) => ({
      bulkAcceptanceId: bulk.id,
      ...report,
      outcome: sample.has(report) ? ('setAside' as const) : ('waiting' as const),
    }));
    await insertRows(manager, BulkAcceptanceItem, items);
    await this.audit.add(manager, caller, {
      action: 'bulkAcceptance.begun',
      subject: subjectOf(year, clean.length),
      agency: node,
      details: {
        year,
        reports: clean.length,
        setAside: [...sample].map((report) => report.agencyName).toSorted(),
        conditions: CLEAN_CONDITIONS,
      },
    });
    return bulk.id;
  }

  /** The clean reports, without those that are in a bulk acceptance under way. */
  private async clean(
    manager: EntityManager,
    caller: Caller,
    agencyId: string,
    year: number,
  ): Promise<CleanReport[]> {
    const underWay = await manager.query<{ agencyId: string }[]>(
      `SELECT item.agency_id AS "agencyId" FROM bulk_acceptance_item AS item
       JOIN bulk_acceptance AS bulk ON bulk.id = item.bulk_acceptance_id
       WHERE item.outcome = 'waiting' AND bulk.year = $1 AND ${isUnderWay(WORK, 'bulk.id::text')}`,
      [year],
    );
    const taken = new Set(underWay.map((item) => item.agencyId));
    const clean = await this.queue.clean(caller, agencyId, year, manager);
    return clean.filter((report) => !taken.has(report.agencyId));
  }

  /** The sample that was drawn for a queue while something is left of what it was drawn from, or whose rest is being accepted. */
  private async openOne(manager: EntityManager, agencyId: string, year: number): Promise<string | undefined> {
    const [open] = await manager.query<{ id: string }[]>(
      `SELECT bulk.id FROM bulk_acceptance AS bulk
       WHERE bulk.agency_id = $1 AND bulk.year = $2 AND CASE
         WHEN bulk.accepted_at IS NULL THEN EXISTS (${STILL_WAITING})
         ELSE ${isUnderWay(WORK, 'bulk.id::text')} END
       ORDER BY bulk.created_at DESC LIMIT 1`,
      [agencyId, year],
    );
    return open?.id;
  }

  /** What is not done of the queue of an area; null where nothing is. @throws Refusal AGENCY_NOT_FOUND */
  async open(caller: Caller, { agencyId, year }: BulkAcceptanceRequest): Promise<ContractBulk | null> {
    const node = await this.scope.node(caller, agencyId, year);
    const id = await this.openOne(this.database.manager, node.id, year);
    return id === undefined ? null : this.of(caller, id);
  }

  /**
   * Has the others accepted in the background, each by the step that a person takes. Asked for again, it goes on.
   * @throws Refusal BULK_ACCEPTANCE_NOT_FOUND, SAMPLE_NOT_LOOKED_AT, NOTHING_CLEAN
   */
  async acceptRest(caller: Caller, id: string): Promise<ContractBulk> {
    const { agencyId, year } = await this.seen(caller, id);
    const node = await this.scope.node(caller, agencyId, year);
    await this.database.transaction(async (manager) => {
      await oneAtATime(manager);
      const bulk = await manager.findOneByOrFail(BulkAcceptance, { id });
      if (bulk.acceptedAt !== null) return;
      const unopened = (await setAsideOf(manager, id)).filter(({ lookedAt }) => !lookedAt);
      if (unopened.length > 0) throw sampleNotLookedAt(unopened.map(({ agencyName }) => agencyName));
      const left = await manager.query<{ agencyId: string }[]>(
        `SELECT waiting.* FROM bulk_acceptance AS bulk CROSS JOIN LATERAL (${STILL_WAITING}) AS waiting WHERE bulk.id = $1`,
        [id],
      );
      if (left.length === 0) throw nothingLeft();
      bulk.acceptedAt = this.clock.now();
      bulk.acceptedBy = caller.displayName;
      await manager.save(bulk);
      await this.audit.add(manager, caller, {
        action: 'bulkAcceptance.accepted',
        subject: subjectOf(year, left.length),
        agency: node,
        details: { year, reports: left.length },
      });
      await this.jobs.add(manager, acceptInBulk, { id }, caller);
    });
    return this.of(caller, id);
  }

  /** How far a bulk acceptance has come. @throws Refusal BULK_ACCEPTANCE_NOT_FOUND outside the caller's area */
  async of(caller: Caller, id: string): Promise<ContractBulk> {
    const bulk = await this.seen(caller, id);
    const { items, setAside, gaveUp } = await this.itemsOf(id);
    const of = (outcome: BulkAcceptanceItem['outcome']) =>
      items
        .filter((item) => item.outcome === outcome)
        .map(({ agencyId, agencyName, message }) => ({ agencyId, agencyName, message: message ?? '' }));
    const waiting = of('waiting');
    const isGivenUp = gaveUp !== undefined && bulk.acceptedAt !== null;
    const left = isGivenUp ? [] : waiting.map(({ message: _message, ...item }) => item);
    return {
      id,
      agencyId: bulk.agencyId,
      year: bulk.year,
      stage: left.length === 0 ? 'done' : bulk.acceptedAt === null ? 'drawn' : 'accepting',
      createdAt: bulk.createdAt.toISOString(),
      createdBy: bulk.createdBy,
      acceptedBy: bulk.acceptedBy,
      total: items.length - setAside.length,
      accepted: of('accepted').length,
      left,
      setAside,
      refused: [
        ...of('refused'),
        ...(isGivenUp ? waiting.map((item) => ({ ...item, message: gaveUp.message })) : []),
      ],
    };
  }

  private async seen(caller: Caller, id: string): Promise<BulkAcceptance> {
    const bulk = await this.database.manager.findOneBy(BulkAcceptance, { id });
    if (!bulk) throw bulkAcceptanceNotFound();
    await this.scope.node(caller, bulk.agencyId, bulk.year).catch((error: unknown) => {
      throw error instanceof Refusal ? bulkAcceptanceNotFound() : error;
    });
    return bulk;
  }

  /** Its reports, and what to say of those that wait where the job gave up: at one moment, since one follows the other. */
  private itemsOf(id: string) {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const items = await manager.find(BulkAcceptanceItem, {
        where: { bulkAcceptanceId: id },
        order: { agencyName: 'ASC' },
      });
      const setAside = await setAsideOf(manager, id);
      const isDone = items.every(({ outcome }) => outcome !== 'waiting');
      const why = isDone ? undefined : (await this.started.givenUp(manager, WORK, [id])).get(id);
      return { items, setAside, gaveUp: why === undefined ? undefined : jobGaveUp(why) };
    });
  }
}

const WORK: StartedWork = { jobs: [acceptInBulk], field: 'id' };

const STILL_WAITS = `submission.state IN (${SUBMISSION_STATES.filter(isWaiting)
  .map((state) => `'${state}'`)
  .join()}) AND submission.submitted_version = item.version`;

/** Items of `bulk` that wait to be accepted, and whose reports still do, as they were. */
const STILL_WAITING = `
  SELECT item.agency_id AS "agencyId" FROM bulk_acceptance_item AS item
  JOIN submission ON submission.agency_id = item.agency_id AND submission.year = bulk.year
  WHERE item.bulk_acceptance_id = bulk.id AND item.outcome = 'waiting' AND ${STILL_WAITS}`;

/** The sample, and which of it was opened since it was drawn or decided on. */
const setAsideOf = (manager: EntityManager, id: string): Promise<ContractBulk['setAside']> =>
  manager.query(
    `SELECT item.agency_id AS "agencyId", item.agency_name AS "agencyName",
            NOT (${STILL_WAITS}) OR submission.set_aside_opened_at IS NOT NULL AS "lookedAt"
     FROM bulk_acceptance_item AS item JOIN bulk_acceptance AS bulk ON bulk.id = item.bulk_acceptance_id
     JOIN submission ON submission.agency_id = item.agency_id AND submission.year = bulk.year
     WHERE item.bulk_acceptance_id = $1 AND item.outcome = 'setAside' ORDER BY item.agency_name`,
    [id],
  );

const subjectOf = (year: number, reports: number): string => `${year} 年度无异常的报告 ${reports} 份`;

/** What one bulk acceptance takes the next one sees. */
const oneAtATime = (manager: EntityManager): Promise<unknown> =>
  manager.query(`SELECT pg_advisory_xact_lock(hashtext('bulk_acceptance'))`);

/** A sample of the rows, each as likely as any other. */
function drawn(rows: readonly CleanReport[], count: number): Set<CleanReport> {
  const left = [...rows];
  return new Set(
    Array.from({ length: count }, () => left.splice(randomInt(left.length), 1)[0] as CleanReport),
  );
}
