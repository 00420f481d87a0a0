import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  PastYearLoad as ContractLoad,
  PastYearLoadPage,
  PastYearLoadRowPage,
  PastYearLoadRowsQuery,
  PastYearLoadsQuery as Wanted,
} from '@zhaojian/contract';
import { cellNameByKey, describeFinding, type Form, formForYear } from '@zhaojian/report';
import { DataSource, type EntityManager, type FindOptionsWhere, MoreThan, Raw } from 'typeorm';
import { inAreaInYear } from '../authorization/area.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { GivenUpLoads } from './given-up-loads.service.ts';
import { PastYearLoad } from './past-year-load.entity.ts';
import { PastYearLoadRow } from './past-year-load-row.entity.ts';
import { loadNotFound } from './past-years.errors.ts';

/** How many of the cells that a report changes are shown, and how many of its findings. */
const MOST_TOLD = 20;

/** Questions about loads. One is seen by supervisors of its area, and of those in which that agency was in its year. */
@Injectable()
export class PastYearLoadQueries {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly givenUp: GivenUpLoads,
  ) {}

  /** @throws Refusal PAST_YEAR_LOAD_NOT_FOUND */
  async visible(caller: Caller, id: string): Promise<PastYearLoad> {
    const load = await this.database.manager.findOneBy(PastYearLoad, { id });
    if (!load || !(await this.scope.sees(caller, load.agencyId, load.year))) throw loadNotFound();
    return load;
  }

  /** A load as it is by now. @throws Refusal PAST_YEAR_LOAD_NOT_FOUND */
  async one(caller: Caller, id: string): Promise<ContractLoad> {
    await this.visible(caller, id);
    return this.inOneSnapshot(async (manager) => {
      const loads = await manager.findBy(PastYearLoad, { id });
      const [load] = await this.givenUp.withGivenUp(manager, loads);
      if (!load) throw loadNotFound();
      return describe(load);
    });
  }

  /** The newest first. */
  async page(caller: Caller, { year, page, pageSize }: Wanted): Promise<PastYearLoadPage> {
    return this.inOneSnapshot(async (manager) => {
      const query = manager
        .createQueryBuilder(PastYearLoad, 'load')
        .where(inAreaInYear(':areaId', 'load.agencyId', 'load.year'), { areaId: caller.agencyId })
        .orderBy('load.createdAt', 'DESC')
        .addOrderBy('load.id')
        .skip((page - 1) * pageSize)
        .take(pageSize);
      if (year !== undefined) query.andWhere('load.year = :year', { year });
      const [loads, total] = await query.getManyAndCount();
      return { items: (await this.givenUp.withGivenUp(manager, loads)).map(describe), total };
    });
  }

  /** A load and its job as they were at one moment: it is done in the transaction in which the job is. */
  private inOneSnapshot<Result>(ask: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.database.transaction('REPEATABLE READ', ask);
  }

  /**
   * The rows of a load with what becomes of each, those that fail a check where that is asked for. @throws Refusal
   * PAST_YEAR_LOAD_NOT_FOUND
   */
  async rows(
    caller: Caller,
    id: string,
    { what, failing, page, pageSize }: PastYearLoadRowsQuery,
  ): Promise<PastYearLoadRowPage> {
    const { year } = await this.visible(caller, id);
    const where: FindOptionsWhere<PastYearLoadRow> = { loadId: id, ...(what && { what }) };
    const failed = Raw((alias) => `${alias} > 0`);
    const [rows, total] = await this.database.manager.findAndCount(PastYearLoadRow, {
      select: {
        loadId: true,
        position: true,
        row: true,
        agencyId: true,
        agencyName: true,
        what: true,
        basedOn: true,
        findings: true,
        errors: true,
        warnings: true,
        changes: true,
      },
      where: failing
        ? [
            { ...where, errors: failed },
            { ...where, errors: 0, warnings: MoreThan(0) },
          ]
        : where,
      order: { position: 'ASC' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    });
    const form = formForYear(year);
    if (!form) throw new Error(`${year} has no form`);
    return { items: rows.map((row) => describeRow(form, row)), total };
  }
}

function describe(load: PastYearLoad): ContractLoad {
  const { id, year, agencyId, agencyName, fileName, state, done, total, mistakes, mistakeCount } = load;
  return {
    id,
    year,
    agencyId,
    agencyName,
    source: load.sha256 === null ? 'files' : 'workbook',
    fileName,
    createdBy: load.createdBy.displayName,
    createdAt: load.createdAt.toISOString(),
    state,
    done,
    total,
    ...(load.summary ?? nothingKnown),
    mistakes,
    mistakeCount,
    digest: load.digest,
    refusal: load.refusal,
    reason: load.reason,
    takenBy: load.takenBy?.displayName ?? null,
    finishedAt: load.finishedAt?.toISOString() ?? null,
  };
}

const nothingKnown = {
  counts: { create: 0, change: 0, accept: 0, same: 0 },
  leftOut: 0,
  blanks: 0,
  findings: [],
  totals: { reports: { before: 0, after: 0 }, figures: [] },
};

function describeRow(form: Form, row: PastYearLoadRow): PastYearLoadRowPage['items'][number] {
  return {
    row: row.row,
    agencyId: row.agencyId,
    agencyName: row.agencyName,
    what: row.what,
    basedOn: row.basedOn,
    errors: row.errors,
    warnings: row.warnings,
    findings: row.findings.slice(0, MOST_TOLD).map((finding) => {
      const { subject, message } = describeFinding(form, finding);
      return { severity: finding.severity, subject, message };
    }),
    changes: row.changes
      .slice(0, MOST_TOLD)
      .map(({ key, before, after }) => ({ cell: cellNameByKey(form, key), before, after })),
    changedCells: row.changes.length,
  };
}
