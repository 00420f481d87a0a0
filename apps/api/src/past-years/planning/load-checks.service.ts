import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Sheet, SheetLimits } from '@zhaojian/report-reader';
import { DataSource, type EntityManager } from 'typeorm';
import { type Caller, servedAs } from '../../authorization/caller.ts';
import { Clock } from '../../clock.ts';
import { OriginalFiles } from '../../originals/original-files.service.ts';
import { Refusal } from '../../refusals/refusal.ts';
import { ReportReading } from '../../submissions/reading/report-reading.service.ts';
import { SubmissionAccess } from '../../submissions/submission-access.service.ts';
import { PastYearLoad } from '../past-year-load.entity.ts';
import { PastYearLoadRow } from '../past-year-load-row.entity.ts';
import { workbookUnreadable } from '../past-years.errors.ts';
import { LoadPlanning, type LoadPlan } from './load-planning.service.ts';

/** 1,400 agencies with all cells of the larger form, and texts for some. Larger areas bring them in district by district. */
const WORKBOOK_LIMITS: SheetLimits = { cells: 300_000, characters: 10_000_000, gridArea: 2_000_000 };

/** More mistakes than these are counted and not told: the person who corrects these uploads again. */
const MISTAKES_TOLD = 200;
/** Rows stored with one statement. */
const STORED_AT_ONCE = 50;

type Checked = LoadPlan | Refusal | null;

/** Finds out what a load would do, and keeps it to be looked at. */
@Injectable()
export class LoadChecks {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly originals: OriginalFiles,
    private readonly reading: ReportReading,
    private readonly planning: LoadPlanning,
    private readonly clock: Clock,
  ) {}

  /** What it would do, or why nobody can tell; null where it was cancelled meanwhile. */
  async check(caller: Caller, loadId: string, signal: AbortSignal): Promise<Checked> {
    const load = await this.database.manager.findOneByOrFail(PastYearLoad, { id: loadId });
    if (load.state !== 'checking') return null;
    const progress = async (done: number, total: number): Promise<void> => {
      signal.throwIfAborted();
      await this.database.manager.update(PastYearLoad, { id: loadId }, { done, total });
    };
    try {
      const { agency: top, form } = await this.access.toLoad(caller, load.agencyId, load.year);
      const area = { top, form, year: load.year };
      const sheets = await this.sheetsOf(caller, load, signal);
      return sheets
        ? await this.planning.ofWorkbook(area, sheets, progress)
        : await this.planning.ofFiles(area, progress);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  /** Keeps what was found, in the transaction that says that it was. */
  async keep(manager: EntityManager, id: string, checked: Checked): Promise<void> {
    const load = await manager.findOneOrFail(PastYearLoad, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (checked === null || load.state !== 'checking') return;
    if (checked instanceof Refusal) {
      const { code, message } = checked;
      await manager.update(
        PastYearLoad,
        { id },
        { state: 'wrong', refusal: { code, message }, finishedAt: this.clock.now() },
      );
      return;
    }
    const { rows, mistakes, summary, digest } = checked;
    for (let from = 0; from < rows.length; from += STORED_AT_ONCE)
      await manager.insert(PastYearLoadRow, rows.slice(from, from + STORED_AT_ONCE).map(storedRow(id, from)));
    const { create, change, accept } = summary.counts;
    const isReady = mistakes.length === 0 && create + change + accept > 0;
    await manager.update(
      PastYearLoad,
      { id },
      {
        state: mistakes.length > 0 ? 'wrong' : 'ready',
        summary,
        digest: isReady ? digest : null,
        mistakes: mistakes.slice(0, MISTAKES_TOLD),
        mistakeCount: mistakes.length,
      },
    );
  }

  private async sheetsOf(
    caller: Caller,
    { sha256, bytes }: PastYearLoad,
    signal: AbortSignal,
  ): Promise<readonly Sheet[] | null> {
    if (sha256 === null || bytes === null) return null;
    const asker = { account: servedAs(caller), isInBackground: true, bytes, signal };
    try {
      return await this.reading.readSheets(
        () => this.originals.stream({ sha256, bytes }),
        asker,
        WORKBOOK_LIMITS,
      );
    } catch (error) {
      if (error instanceof Refusal) throw workbookUnreadable(error.code, error.message);
      throw error;
    }
  }
}

const storedRow =
  (loadId: string, from: number) =>
  (row: LoadPlan['rows'][number], index: number): PastYearLoadRow => ({
    loadId,
    position: from + index + 1,
    row: row.row,
    agencyId: row.agency.id,
    agencyName: row.agency.name,
    what: row.what,
    basedOn: row.status.version,
    report: row.report,
    findings: [...row.findings],
    errors: row.findings.filter(({ severity }) => severity === 'error').length,
    warnings: row.findings.filter(({ severity }) => severity === 'warning').length,
    changes: [...row.changes],
  });
