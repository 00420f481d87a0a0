import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Notice } from '@zhaojian/contract';
import type { Report } from '@zhaojian/report';
import { DataSource, type EntityManager, In } from 'typeorm';
import { ActingForPeople } from '../../accounts/acting-for-people.service.ts';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { Refusal } from '../../refusals/refusal.ts';
import { SubtreeTotals } from '../../statistics/subtree-totals.service.ts';
import { AreaReports } from '../../submissions/bringing-in/area-reports.query.ts';
import {
  BroughtInReports,
  type CheckedAgainst,
} from '../../submissions/bringing-in/brought-in-reports.service.ts';
import { SubmissionAccess } from '../../submissions/submission-access.service.ts';
import { inBatches } from '../../workload/in-batches.ts';
import { PastYearLoad } from '../past-year-load.entity.ts';
import { PastYearLoadRow } from '../past-year-load-row.entity.ts';
import { changedMeanwhile, noLongerLoads } from '../past-years.errors.ts';
import { REPORTS_AT_ONCE } from '../planning/reports-at-once.ts';

/** How many are taken in before the load reports its progress. */
const TAKEN_AT_ONCE = 10;

/** Which row, without what it says. */
type RowOf = Pick<PastYearLoadRow, 'position' | 'agencyId'>;

/** Takes in all reports of a load that was confirmed, or none: the totals with each of them. */
@Injectable()
export class LoadTaking {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly broughtIn: BroughtInReports,
    private readonly reports: AreaReports,
    private readonly totals: SubtreeTotals,
    private readonly people: ActingForPeople,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal PAST_YEAR_CHANGED_MEANWHILE and others: nothing is taken then */
  async take(manager: EntityManager, caller: Caller, loadId: string, signal: AbortSignal): Promise<void> {
    const load = await manager.findOneByOrFail(PastYearLoad, { id: loadId });
    if (load.state !== 'taking') return;
    await this.refuseUnlessAllowed(caller);
    await this.access.toLoad(caller, load.agencyId, load.year);
    const rows: RowOf[] = await manager.find(PastYearLoadRow, {
      select: { loadId: true, position: true, agencyId: true },
      where: { loadId, what: In(['create', 'change', 'accept']) },
      order: { position: 'ASC' },
    });
    await this.broughtIn.hold(
      manager,
      load.year,
      rows.map(({ agencyId }) => agencyId),
    );
    await this.totals.hold(manager, load.year);
    // Before any is taken: otherwise one of two successors of the same agency would change what the other is checked
    // against.
    const whole = (part: readonly RowOf[]): Promise<PastYearLoadRow[]> =>
      manager.find(PastYearLoadRow, {
        where: { loadId, position: In(part.map(({ position }) => position)) },
        order: { position: 'ASC' },
      });
    const positions = new Map(rows.map((row) => [row.agencyId, row]));
    const against = await this.broughtIn.against(
      load.year,
      async (ids) => this.reportsOf(load, await whole(ids.flatMap((id) => positions.get(id) ?? []))),
      manager,
    );
    for (const part of inBatches(rows, REPORTS_AT_ONCE)) {
      signal.throwIfAborted();
      await this.refuseUnlessSeen(caller, load, await whole(part), against);
    }
    let done = 0;
    for (const part of inBatches(rows, TAKEN_AT_ONCE)) {
      for (const row of await whole(part)) {
        signal.throwIfAborted();
        await this.takeRow(manager, caller, load, row);
      }
      done += part.length;
      // Through another connection: what is not committed yet nobody sees.
      await this.database.manager.update(PastYearLoad, { id: loadId }, { done });
    }
    await manager.update(PastYearLoadRow, { loadId }, { report: null });
    await manager.update(
      PastYearLoad,
      { id: loadId },
      { state: 'taken', done: rows.length, finishedAt: this.clock.now() },
    );
    await this.record(manager, caller, load, rows.length);
  }

  /** Nothing of it was taken, and why. */
  async refuse(manager: EntityManager, id: string, { code, message }: Refusal): Promise<void> {
    await manager.update(
      PastYearLoad,
      { id, state: 'taking' },
      { state: 'refused', digest: null, refusal: { code, message }, finishedAt: this.clock.now() },
    );
  }

  /** The reason given explains what the reports fail: nothing that was not shown when it was given. */
  private async refuseUnlessSeen(
    caller: Caller,
    load: PastYearLoad,
    rows: readonly PastYearLoadRow[],
    against: CheckedAgainst,
  ): Promise<void> {
    for (const { agencyId, agencyName } of rows)
      await refusedAsChanged(agencyName, () => this.access.toLoadFor(caller, agencyId, load.year));
    const reports = await this.reportsOf(load, rows);
    const checked = await this.broughtIn.check(
      [...reports].map(([agencyId, report]) => ({ agencyId, report })),
      against,
    );
    for (const [index, { agencyName, findings }] of rows.entries())
      // What is stored is without what is undefined.
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(checked[index] ?? null)), findings))
        throw changedMeanwhile(agencyName, '校验结果与核对时看到的不同，例如上一年度的报告已经计入或更正。');
  }

  /** The reports of rows, by agency and in their order: those to be added, and those of the versions that are there. */
  private async reportsOf(
    { year }: PastYearLoad,
    rows: readonly PastYearLoadRow[],
  ): Promise<Map<string, Report>> {
    const there = await this.reports.reports(
      rows.flatMap(({ agencyId, basedOn, report }) => (report ? [] : [{ agencyId, version: basedOn }])),
      year,
    );
    return new Map(
      rows.map(({ agencyId, report }) => {
        const counts = report ?? there.get(agencyId);
        if (!counts) throw new Error(`the version that ${agencyId} was checked with is gone`);
        return [agencyId, counts];
      }),
    );
  }

  private async takeRow(
    manager: EntityManager,
    caller: Caller,
    load: PastYearLoad,
    { agencyId, agencyName, basedOn, report, findings, row }: PastYearLoadRow,
  ): Promise<void> {
    await refusedAsChanged(agencyName, async () =>
      this.broughtIn.takeIn(manager, caller, {
        task: await this.access.toLoadFor(caller, agencyId, load.year),
        basedOn,
        findings,
        added: report && { report, notice: noticeOf(load, row) },
        reason: load.reason ?? '',
      }),
    );
  }

  private async refuseUnlessAllowed(caller: Caller): Promise<void> {
    const obstacle = await this.people.obstacle(caller, 'report.load');
    if (obstacle !== undefined) throw noLongerLoads(obstacle);
  }

  private async record(
    manager: EntityManager,
    caller: Caller,
    load: PastYearLoad,
    reports: number,
  ): Promise<void> {
    const { id, year, agencyId, agencyName, agencyPath, fileName, reason, summary } = load;
    await this.audit.add(manager, caller, {
      action: 'pastYearLoad.taken',
      subject: `${year} 年度报告补录`,
      agency: { id: agencyId, name: agencyName, path: agencyPath },
      details: {
        year,
        pastYearLoad: id,
        reports,
        reason,
        ...(fileName && { fileName }),
        counts: summary?.counts,
      },
    });
  }
}

/** Does what was possible when the load was checked. */
async function refusedAsChanged<Result>(agencyName: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw changedMeanwhile(agencyName, error.message);
    throw error;
  }
}

/** How the version came in. */
const noticeOf = ({ fileName, createdBy }: PastYearLoad, row: number | null): Notice => ({
  code: 'BROUGHT_IN',
  message: `这一版由${createdBy.displayName}按工作簿“${fileName ?? ''}”第 ${row ?? ''} 行补录，不是单位自己报送的。`,
});
