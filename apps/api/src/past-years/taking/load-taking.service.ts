import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Notice } from '@zhaojian/contract';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Accounts } from '../../accounts/accounts.service.ts';
import { AuditRecord } from '../../audit/audit-record.service.ts';
import type { Caller } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { Refusal } from '../../refusals/refusal.ts';
import { SubtreeTotals } from '../../statistics/subtree-totals.service.ts';
import { BroughtInReports } from '../../submissions/bringing-in/brought-in-reports.service.ts';
import { SubmissionAccess } from '../../submissions/submission-access.service.ts';
import { PastYearLoad } from '../past-year-load.entity.ts';
import { PastYearLoadRow } from '../past-year-load-row.entity.ts';
import { changedMeanwhile, loaderDisabled } from '../past-years.errors.ts';

const PROGRESS_EVERY = 10;

/** Takes in all reports of a load that was confirmed, or none: the totals with each of them. */
@Injectable()
export class LoadTaking {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly broughtIn: BroughtInReports,
    private readonly totals: SubtreeTotals,
    private readonly accounts: Accounts,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal PAST_YEAR_CHANGED_MEANWHILE and others: nothing is taken then */
  async take(manager: EntityManager, caller: Caller, loadId: string, signal: AbortSignal): Promise<void> {
    const load = await manager.findOneByOrFail(PastYearLoad, { id: loadId });
    if (load.state !== 'taking') return;
    await this.refuseUnlessActive(caller);
    await this.access.toLoad(caller, load.agencyId, load.year);
    const rows = await manager.find(PastYearLoadRow, {
      where: { loadId, what: In(['create', 'change', 'accept']) },
      order: { position: 'ASC' },
    });
    await this.broughtIn.hold(
      manager,
      load.year,
      rows.map(({ agencyId }) => agencyId),
    );
    await this.totals.hold(manager, load.year);
    // Before any is taken: one of two that go on with the same agency would else change what the other is checked against.
    for (const row of rows) {
      signal.throwIfAborted();
      await this.refuseUnlessSeen(manager, caller, load, row);
    }
    for (const [index, row] of rows.entries()) {
      signal.throwIfAborted();
      await this.takeRow(manager, caller, load, row);
      // Through another connection: what is not committed yet nobody sees.
      if (index % PROGRESS_EVERY === 0)
        await this.database.manager.update(PastYearLoad, { id: loadId }, { done: index + 1 });
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
    manager: EntityManager,
    caller: Caller,
    { year }: PastYearLoad,
    { agencyId, agencyName, basedOn, report, findings }: PastYearLoadRow,
  ): Promise<void> {
    const now = await refusedAsChanged(agencyName, async () =>
      this.broughtIn.checkAgain(manager, await this.access.toLoad(caller, agencyId, year), report ?? basedOn),
    );
    // What is stored is without what is undefined.
    if (!isDeepStrictEqual(JSON.parse(JSON.stringify(now)), findings))
      throw changedMeanwhile(agencyName, '校验结果与核对时看到的不同，例如上一年度的报告已经计入或更正。');
  }

  private async takeRow(
    manager: EntityManager,
    caller: Caller,
    load: PastYearLoad,
    { agencyId, agencyName, basedOn, report, findings, row }: PastYearLoadRow,
  ): Promise<void> {
    await refusedAsChanged(agencyName, async () =>
      this.broughtIn.takeIn(manager, caller, {
        task: await this.access.toLoad(caller, agencyId, load.year),
        basedOn,
        added: report && { report, findings, notice: noticeOf(load, row) },
        reason: load.reason ?? '',
      }),
    );
  }

  private async refuseUnlessActive({ accountId, displayName }: Caller): Promise<void> {
    if (accountId === null) return;
    const { disabledAt } = await this.accounts.find(accountId);
    if (disabledAt) throw loaderDisabled(displayName);
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
