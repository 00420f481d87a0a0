import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Report } from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';

export interface AcceptedReport {
  agencyId: string;
  year: number;
  report: Report;
}

const accepted = `
  SELECT submission.agency_id AS "agencyId", submission.year, version.report
  FROM submission JOIN report_version AS version
    ON version.submission_id = submission.id AND version.number = submission.accepted_version`;

/** The reports that count: the accepted version of each submission. */
@Injectable()
export class AcceptedReports {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The accepted report of an agency and year, or null. */
  async find(
    agencyId: string,
    year: number,
    manager: EntityManager = this.database.manager,
  ): Promise<Report | null> {
    const [row] = await manager.query<AcceptedReport[]>(
      `${accepted} WHERE submission.agency_id = $1 AND submission.year = $2`,
      [agencyId, year],
    );
    return row?.report ?? null;
  }

  /** The accepted reports of an agency over the years, the oldest first. */
  async ofAgency(
    agencyId: string,
    manager: EntityManager = this.database.manager,
  ): Promise<AcceptedReport[]> {
    return manager.query<AcceptedReport[]>(
      `${accepted} WHERE submission.agency_id = $1 ORDER BY submission.year`,
      [agencyId],
    );
  }

  /** The accepted reports of some agencies in a year. */
  async ofAgencies(
    agencyIds: readonly string[],
    year: number,
    manager: EntityManager = this.database.manager,
  ): Promise<AcceptedReport[]> {
    return manager.query<AcceptedReport[]>(
      `${accepted} WHERE submission.year = $1 AND submission.agency_id = ANY($2)`,
      [year, agencyIds],
    );
  }

  /** All accepted reports of a year, a batch at a time. */
  async *ofYear(year: number, manager: EntityManager, batch = 500): AsyncGenerator<AcceptedReport[]> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await manager.query<AcceptedReport[]>(
        `${accepted} WHERE submission.year = $1 AND submission.agency_id > $2 ORDER BY submission.agency_id LIMIT $3`,
        [year, after, batch],
      );
      const last = rows.at(-1);
      if (!last) return;
      yield rows;
      after = last.agencyId;
    }
  }
}
