import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { REPORT_FILE_KIND_NAMES, type ReportFileKind } from '@zhaojian/contract';
import type { Report } from '@zhaojian/report';
import { reportTitle, writeDocx, writeHtml, writeWorkbook } from '@zhaojian/report-writer';
import { DataSource } from 'typeorm';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { Caller } from '../authorization/caller.ts';
import type { Download } from '../http-server/download.ts';
import { ReviewOpenings } from '../submissions/versions/review-openings.service.ts';
import { VersionQueries } from '../submissions/versions/version.queries.ts';

const WRITERS: Readonly<Record<ReportFileKind, (report: Report) => Uint8Array | Promise<Uint8Array>>> = {
  docx: writeDocx,
  html: (report) => new TextEncoder().encode(writeHtml(report)),
  xlsx: writeWorkbook,
};

/** A version of a report as a file in the statutory layout. */
@Injectable()
export class ReportFiles {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly versions: VersionQueries,
    private readonly openings: ReviewOpenings,
    private readonly audit: AuditRecord,
  ) {}

  /**
   * The file of a version, for those who may read it, with an entry in the record. Its name says which version it is where
   * that is not the accepted one.
   *
   * @throws Refusal AGENCY_NOT_FOUND, SUBMISSION_NOT_FOUND, VERSION_NOT_FOUND where the caller may not read it
   */
  async of(
    caller: Caller,
    { agencyId, year, number }: { agencyId: string; year: number; number: number },
    kind: ReportFileKind,
  ): Promise<Download> {
    const { agency, report, isAccepted } = await this.versions.report(caller, agencyId, year, number);
    await this.openings.add(caller, { agencyId, year, number });
    const bytes = await WRITERS[kind](report);
    await this.audit.add(this.database.manager, caller, {
      action: 'report.downloaded',
      subject: `${year} 年度报告 第 ${number} 版`,
      agency,
      details: { year, version: number, file: REPORT_FILE_KIND_NAMES[kind] },
    });
    const title = reportTitle(report.agencyName, year);
    return { kind, name: isAccepted ? title : `${title}（第 ${number} 版）`, bytes };
  }
}
