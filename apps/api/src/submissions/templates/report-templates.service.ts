import { Injectable } from '@nestjs/common';
import { carriedOver, type Cell, emptyReport, type Report } from '@zhaojian/report';
import { reportTitle, writeWorkbook } from '@zhaojian/report-writer';
import type { Caller } from '../../authorization/caller.ts';
import { SubmissionAccess } from '../submission-access.service.ts';
import { AcceptedReports } from '../versions/accepted-reports.service.ts';

export interface ReportTemplate {
  name: string;
  bytes: Uint8Array;
}

/** The blank form as a workbook, begun for one agency: its name, the year, and what the year before carried over. */
@Injectable()
export class ReportTemplates {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly accepted: AcceptedReports,
  ) {}

  /** @throws Refusal AGENCY_NOT_FOUND, SUBMISSION_NOT_FOUND where the caller may not read the agency's report */
  async of(caller: Caller, agencyId: string, year: number): Promise<ReportTemplate> {
    const { agency, form } = await this.access.toRead(caller, agencyId, year);
    const figures = carriedOver(form, await this.accepted.before(agencyId, year));
    const entered = Object.entries(figures).map(([key, value]): [string, Cell] => [
      key,
      { value, printed: null, basis: 'entered' },
    ]);
    const blank = emptyReport(agency.name, year);
    const report: Report = { ...blank, cells: { ...blank.cells, ...Object.fromEntries(entered) } };
    return {
      name: `${reportTitle(agency.name, year)}（填报模板）`,
      bytes: await writeWorkbook(report),
    };
  }
}
