import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { dayInChina, LETS_COUNT } from '@zhaojian/contract';
import { leftOfReport, type Report, reportsAsOne } from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { Successions } from '../../agencies/successions.service.ts';

export interface AcceptedReport {
  agencyId: string;
  year: number;
  report: Report;
}

/** The reports of some agencies that are to count together with the one that is checked: nothing of them counts yet. */
export type Together = (agencyIds: readonly string[]) => Promise<ReadonlyMap<string, Report>>;

/** Which report it is, among those of many agencies and years. */
export const reportKey = ({ agencyId, year }: Pick<AcceptedReport, 'agencyId' | 'year'>): string =>
  `${agencyId} ${year}`;

const accepted = `
  SELECT submission.agency_id AS "agencyId", submission.year, version.report
  FROM submission JOIN report_version AS version
    ON version.submission_id = submission.id AND version.number = submission.accepted_version`;

/** The reports that count: the accepted version of each submission. */
@Injectable()
export class AcceptedReports {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly successions: Successions,
    private readonly tree: AgencyTree,
  ) {}

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

  /**
   * The days in China on which the reports that count were accepted, each the version that counts, under `reportKey`: from when
   * their figures are.
   */
  async daysOfAcceptance(
    agencyIds: readonly string[],
    years: readonly number[],
  ): Promise<ReadonlyMap<string, string>> {
    if (agencyIds.length === 0 || years.length === 0) return new Map();
    const rows = await this.database.query<{ agencyId: string; year: number; at: Date }[]>(
      `SELECT submission.agency_id AS "agencyId", submission.year, max(event.at) AS at
       FROM submission JOIN submission_event AS event ON event.submission_id = submission.id
         AND event.version = submission.accepted_version AND event.kind = ANY($3)
       WHERE submission.agency_id = ANY($1) AND submission.year = ANY($2) GROUP BY 1, 2`,
      [agencyIds, years, LETS_COUNT],
    );
    return new Map(rows.map((row) => [reportKey(row), dayInChina(row.at)]));
  }

  /**
   * What an agency's report of a year goes on from: its own accepted report of the year before, and those of the agencies
   * that it succeeds since this year; what several succeed, as far as the others have left it. Null where none is known, or
   * too few to say: then nothing is checked against it.
   * @param together what the others that go on with the same are to report; what counts of theirs where it is left out
   */
  async before(
    agencyId: string,
    year: number,
    manager: EntityManager = this.database.manager,
    together: Together = async () => new Map(),
  ): Promise<Report | null> {
    const own = await this.find(agencyId, year - 1, manager);
    const into = await this.successions.into(agencyId, year, manager);
    const predecessors = new Set(into.map((succession) => succession.predecessorId));
    if (
      !own &&
      predecessors.size > 0 &&
      !predecessors.has(agencyId) &&
      (await this.tree.find(agencyId, year - 1, manager))
    )
      return null;
    const reports: Report[] = own && !predecessors.has(agencyId) ? [own] : [];
    for (const predecessorId of predecessors) {
      const report = await this.find(predecessorId, year - 1, manager);
      if (!report) return null;
      const otherIds = into.flatMap((succession) =>
        succession.predecessorId === predecessorId && succession.successorId !== agencyId
          ? [succession.successorId]
          : [],
      );
      const toCome = otherIds.length === 0 ? new Map<string, Report>() : await together(otherIds);
      const others: Report[] = [];
      for (const otherId of otherIds) {
        const other = toCome.get(otherId) ?? (await this.find(otherId, year, manager));
        if (!other) return null;
        others.push(other);
      }
      reports.push(others.length === 0 ? report : leftOfReport(report, others));
    }
    return reportsAsOne(reports);
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
