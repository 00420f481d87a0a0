import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PastYearLoadState, TakePastYearLoad } from '@zhaojian/contract';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { actorOf, type Caller, withAccount } from '../authorization/caller.ts';
import { Clock } from '../clock.ts';
import { JobQueue } from '../jobs/job-queue.service.ts';
import type { Content, Original } from '../originals/original-files.service.ts';
import { ReceivedFiles } from '../originals/receiving/received-files.service.ts';
import { AreaReports } from '../submissions/bringing-in/area-reports.query.ts';
import { SubmissionAccess } from '../submissions/submission-access.service.ts';
import { GivenUpLoads } from './given-up-loads.service.ts';
import { PastYearLoad } from './past-year-load.entity.ts';
import { PastYearLoadQueries } from './past-year-loads.query.ts';
import { loadNotReady, nothingPending, otherThanSeen } from './past-years.errors.ts';
import { checkLoad } from './planning/check-load.job.ts';
import { takeLoad } from './taking/take-load.job.ts';

/** Loads are made, confirmed and cancelled; what takes longer is done in the background. */
@Injectable()
export class PastYearLoads {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly reports: AreaReports,
    private readonly received: ReceivedFiles,
    private readonly queries: PastYearLoadQueries,
    private readonly givenUp: GivenUpLoads,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Keeps the workbook and lets it be checked. Returns the load's id. */
  async ofWorkbook(
    caller: Caller,
    year: number,
    file: { fileName: string; content: Content },
  ): Promise<string> {
    const { agency } = await this.access.toLoad(caller, caller.agencyId, year);
    const sender = { account: withAccount(caller), agency };
    return this.received.during(sender, async () => {
      const original = await this.received.receive(sender, file.fileName, file.content);
      return this.add(caller, year, agency, { ...original, fileName: file.fileName });
    });
  }

  /** Lets the versions that came in from files be checked. @throws Refusal NOTHING_PENDING */
  async ofFiles(caller: Caller, year: number): Promise<string> {
    const { agency } = await this.access.toLoad(caller, caller.agencyId, year);
    if (!(await this.reports.anyPending(agency.path, year))) throw nothingPending(year);
    return this.add(caller, year, agency, null);
  }

  /**
   * Confirms what was shown: all of it is taken in the background, or nothing.
   * @throws Refusal PAST_YEAR_LOAD_NOT_READY, PAST_YEAR_LOAD_CHANGED
   */
  async take(caller: Caller, id: string, { digest, reason }: TakePastYearLoad): Promise<void> {
    const load = await this.queries.visible(caller, id);
    await this.access.toLoad(caller, load.agencyId, load.year);
    await this.change(id, ['ready'], async (manager, held) => {
      if (held.digest !== digest) throw otherThanSeen();
      const { counts } = held.summary ?? { counts: null };
      const total = counts ? counts.create + counts.change + counts.accept : 0;
      await manager.update(
        PastYearLoad,
        { id },
        { state: 'taking', reason, takenBy: actorOf(caller), done: 0, total },
      );
      await this.jobs.add(manager, takeLoad, { loadId: id }, caller);
    });
  }

  /**
   * Lets it be checked against what is there now, to be looked at again.
   * @throws Refusal PAST_YEAR_LOAD_NOT_READY
   */
  async checkAnew(caller: Caller, id: string): Promise<void> {
    const load = await this.queries.visible(caller, id);
    await this.access.toLoad(caller, load.agencyId, load.year);
    await this.change(id, ['ready', 'refused'], async (manager) => {
      await this.givenUp.settle(manager, [id]);
      await manager.query('DELETE FROM past_year_load_row WHERE load_id = $1', [id]);
      await manager.update(PastYearLoad, { id }, { state: 'checking', ...UNCHECKED });
      await this.jobs.add(manager, checkLoad, { loadId: id }, caller);
    });
  }

  /** Nothing of it is taken. @throws Refusal PAST_YEAR_LOAD_NOT_READY */
  async cancel(caller: Caller, id: string): Promise<void> {
    await this.queries.visible(caller, id);
    await this.change(id, ['checking', 'ready', 'wrong', 'refused'], async (manager) => {
      await this.givenUp.settle(manager, [id]);
      await manager.update(
        PastYearLoad,
        { id },
        { state: 'cancelled', takenBy: actorOf(caller), finishedAt: this.clock.now() },
      );
      await manager.query('DELETE FROM past_year_load_row WHERE load_id = $1', [id]);
    });
  }

  private add(
    caller: Caller,
    year: number,
    agency: PlacedAgency,
    file: (Original & { fileName: string }) | null,
  ): Promise<string> {
    return this.database.transaction(async (manager) => {
      await this.replaceEarlier(manager, caller, year, agency);
      const load = await manager.save(
        manager.create(PastYearLoad, {
          year,
          agencyId: agency.id,
          agencyName: agency.name,
          agencyPath: agency.path,
          fileName: file?.fileName ?? null,
          sha256: file?.sha256 ?? null,
          bytes: file?.bytes ?? null,
          createdBy: actorOf(caller),
          createdAt: this.clock.now(),
          state: 'checking',
        }),
      );
      await this.jobs.add(manager, checkLoad, { loadId: load.id }, caller);
      return load.id;
    });
  }

  /** Of what one person has not confirmed, the newest is meant: rows that nobody will take are not kept. */
  private async replaceEarlier(
    manager: EntityManager,
    caller: Caller,
    year: number,
    agency: PlacedAgency,
  ): Promise<void> {
    const earlier = await manager.find(PastYearLoad, {
      where: { agencyId: agency.id, year, state: In(['checking', 'ready', 'wrong', 'refused', 'taking']) },
      lock: { mode: 'pessimistic_write' },
    });
    const own = (await this.givenUp.withGivenUp(manager, earlier))
      .filter(({ createdBy, state }) => createdBy.accountId === caller.accountId && state !== 'taking')
      .map(({ id }) => id);
    if (own.length === 0) return;
    await this.givenUp.settle(manager, own);
    await manager.update(
      PastYearLoad,
      { id: In(own) },
      { state: 'cancelled', takenBy: actorOf(caller), finishedAt: this.clock.now() },
    );
    await manager.query('DELETE FROM past_year_load_row WHERE load_id = ANY($1)', [own]);
  }

  private async change(
    id: string,
    states: readonly PastYearLoadState[],
    work: (manager: EntityManager, load: PastYearLoad) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const held = await manager.findOneOrFail(PastYearLoad, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      const [load = held] = await this.givenUp.withGivenUp(manager, [held]);
      if (!states.includes(load.state)) throw loadNotReady(load.state, load.takenBy?.displayName ?? null);
      await work(manager, load);
    });
  }
}

/** A load of which nothing is known yet, and that nobody decided on. */
const UNCHECKED = {
  done: 0,
  total: 0,
  summary: null,
  mistakes: [],
  mistakeCount: 0,
  digest: null,
  refusal: null,
  reason: null,
  takenBy: null,
  finishedAt: null,
};
