import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ConsolidatedPreview, Notice, ReportVersion } from '@zhaojian/contract';
import {
  cellsToSplit,
  draftReport,
  formOf,
  missingByReason,
  type NarrativeId,
  type Report,
  rewrittenIn,
  withRewritten,
} from '@zhaojian/report';
import { splitImprovementItems } from '@zhaojian/report-reader';
import { DataSource } from 'typeorm';
import type { Caller } from '../authorization/caller.ts';
import { ImprovementItemsQueries } from '../improvement-items/improvement-items.queries.ts';
import { SumsOfArea } from '../statistics/sums-of-area.query.ts';
import { SubmissionAccess, type Task } from '../submissions/submission-access.service.ts';
import { VersionQueries } from '../submissions/versions/version.queries.ts';
import { Versions } from '../submissions/versions/versions.service.ts';
import { coversNoArea, nothingAccepted } from './consolidated-reports.errors.ts';

/**
 * A government's report of its whole area as a version of its own: no longer typed in, but drafted from what was accepted.
 */
@Injectable()
export class ConsolidatedReports {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
    private readonly sums: SumsOfArea,
    private readonly items: ImprovementItemsQueries,
    private readonly versions: Versions,
    private readonly earlier: VersionQueries,
  ) {}

  /**
   * What the report would be made from, and which agencies are missing. @throws Refusal COVERS_NO_AREA, NOTHING_ACCEPTED
   * and those of reporting
   */
  async preview(caller: Caller, agencyId: string, year: number): Promise<ConsolidatedPreview> {
    const task = await this.toDraft(caller, agencyId, year);
    const { report, missing } = await this.drafted(caller, task);
    const latestVersion = await this.versions.newest(task);
    const before = await this.version(caller, task, latestVersion);
    return {
      agencyId,
      year,
      added: report.drafted?.added ?? 0,
      expected: report.drafted?.expected ?? 0,
      missing: missingByReason(missing).map(({ because, count, named }) => ({
        because,
        count,
        names: named.map(({ name }) => name),
      })),
      rewritten: before ? rewrittenIn(before) : [],
      toSplit: cellsToSplit(report),
      latestVersion,
    };
  }

  /**
   * Drafts the report as the next version; those before it stay, and what people rewrote in the one before stays in this one.
   * @throws Refusal VERSION_CONFLICT besides
   */
  async draft(caller: Caller, agencyId: string, year: number, basedOn: number): Promise<ReportVersion> {
    const task = await this.toDraft(caller, agencyId, year);
    await this.versions.refuseUnlessEditable(task);
    const { report: anew } = await this.drafted(caller, task);
    const before = await this.version(caller, task, basedOn);
    const report = withItems(before ? withRewritten(anew, before) : anew);
    return this.versions.commit(caller, task, {
      basedOn,
      source: 'drafted',
      reason: null,
      report,
      notices: noticesOf(report, before ? rewrittenIn(before) : []),
      original: null,
    });
  }

  private async toDraft(caller: Caller, agencyId: string, year: number): Promise<Task> {
    const task = await this.access.toReport(caller, agencyId, year);
    if (!task.agency.coversArea) throw coversNoArea(task.agency.name, year);
    return task;
  }

  /** What it is made from, all as it is at one moment. */
  private async drafted(caller: Caller, { agency, year }: Task) {
    const years = { fromYear: year, toYear: year };
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const { sums, missing } = await this.sums.of(manager, agency, year);
      if (sums.added === 0) throw nothingAccepted(agency.name, year);
      const before = await this.sums.before(manager, agency.id, year);
      const asked = { agencyId: agency.id, ...years, addedOnly: true };
      const named = await this.items.summary(caller, asked, manager);
      return {
        report: draftReport({ agencyName: agency.name, year, sums, before, missing, named }),
        missing,
      };
    });
  }

  private async version(caller: Caller, { agency, year }: Task, number: number): Promise<Report | null> {
    if (number === 0) return null;
    return (await this.earlier.report(caller, agency.id, year, number)).report;
  }
}

const withItems = (report: Report): Report => ({
  ...report,
  improvementItems: splitImprovementItems(report.narratives.improvement.text),
});

function noticesOf(report: Report, rewritten: readonly NarrativeId[]): Notice[] {
  const cells = cellsToSplit(report).length;
  const titles = formOf(report)
    .sections.filter(({ id }) => rewritten.some((one) => one === id))
    .map(({ title }) => title);
  return [
    ...(cells > 0
      ? [
          {
            code: 'PARTS_UNKNOWN',
            message: `有的行政机关把几项合并填报，只有合计，没有分项，${cells} 格因此空着。请向这些机关问清分项后补填，不要按 0 填。`,
          },
        ]
      : []),
    ...(titles.length > 0
      ? [
          {
            code: 'REWRITTEN_TEXTS_KEPT',
            message: `“${titles.join('”“')}”沿用您改写过的文字，没有按新的汇总数重新起草。请核对其中的数字和单位。`,
          },
        ]
      : []),
  ];
}
