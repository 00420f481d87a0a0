import { Injectable } from '@nestjs/common';
import type { ConsolidatedPreview, Notice, ReportVersion } from '@zhaojian/contract';
import { cellsToSplit, draftReport, type Report } from '@zhaojian/report';
import { splitImprovementItems } from '@zhaojian/report-reader';
import type { Caller } from '../authorization/caller.ts';
import { ImprovementItemsQueries } from '../improvement-items/improvement-items.queries.ts';
import { SumsOfArea } from '../statistics/sums-of-area.query.ts';
import { SubmissionAccess, type Task } from '../submissions/submission-access.service.ts';
import { Versions } from '../submissions/versions/versions.service.ts';
import { coversNoArea, nothingAccepted } from './consolidated-reports.errors.ts';

/**
 * A government's report of its whole area as a version of its own: no longer typed in, but drafted from what was accepted.
 */
@Injectable()
export class ConsolidatedReports {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly sums: SumsOfArea,
    private readonly items: ImprovementItemsQueries,
    private readonly versions: Versions,
  ) {}

  /**
   * What the report would be made from, and which agencies are missing. @throws Refusal COVERS_NO_AREA, NOTHING_ACCEPTED
   * and those of reporting
   */
  async preview(caller: Caller, agencyId: string, year: number): Promise<ConsolidatedPreview> {
    const task = await this.toDraft(caller, agencyId, year);
    const { report, missing } = await this.drafted(caller, task);
    return {
      agencyId,
      year,
      added: report.drafted?.added ?? 0,
      expected: report.drafted?.expected ?? 0,
      missing: [...missing],
      toSplit: cellsToSplit(report),
      latestVersion: await this.versions.newest(task),
    };
  }

  /** Drafts the report as the next version; those before it stay. @throws Refusal VERSION_CONFLICT besides */
  async draft(caller: Caller, agencyId: string, year: number, basedOn: number): Promise<ReportVersion> {
    const task = await this.toDraft(caller, agencyId, year);
    await this.versions.refuseUnlessEditable(task);
    const { report } = await this.drafted(caller, task);
    return this.versions.commit(caller, task, {
      basedOn,
      source: 'drafted',
      reason: null,
      report,
      notices: noticesOf(report),
      original: null,
    });
  }

  private async toDraft(caller: Caller, agencyId: string, year: number): Promise<Task> {
    const task = await this.access.toReport(caller, agencyId, year);
    if (!task.agency.coversArea) throw coversNoArea(task.agency.name, year);
    return task;
  }

  private async drafted(caller: Caller, { agency, year }: Task) {
    const [{ sums, missing }, before, named] = await Promise.all([
      this.sums.of(agency, year),
      this.sums.before(agency.id, year),
      this.items.summary(caller, { agencyId: agency.id, fromYear: year, toYear: year, addedOnly: true }),
    ]);
    if (sums.added === 0) throw nothingAccepted(agency.name, year);
    const report = draftReport({ agencyName: agency.name, year, sums, before, missing, named });
    const improvementItems = splitImprovementItems(report.narratives.improvement.text);
    return { report: { ...report, improvementItems }, missing };
  }
}

const noticesOf = (report: Report): Notice[] => {
  const cells = cellsToSplit(report).length;
  if (cells === 0) return [];
  const message = `有的行政机关把几项合并填报，只有合计，没有分项，${cells} 格因此空着。请向这些机关问清分项后补填，不要按 0 填。`;
  return [{ code: 'PARTS_UNKNOWN', message }];
};
