import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  FIRST_STATE,
  isBroughtIn,
  sourcesWhere,
  SUBMISSION_STATES,
  takesVersion,
  type SubmissionState,
  type VersionSource,
} from '@zhaojian/contract';
import type { Report } from '@zhaojian/report';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock.ts';
import { agenciesAsked, isAsked, stillReportingUntil } from '../../collection-rounds/agencies-asked.ts';

/** What is there of an agency's report of a year, without the report. */
export interface ReportStatus {
  readonly agencyId: string;
  readonly state: SubmissionState;
  /** The newest; 0 where there is no version. */
  readonly version: number;
  /** Whether a supervisor brought the newest version in. */
  readonly isBroughtIn: boolean;
  readonly author: string | null;
  readonly acceptedVersion: number | null;
  /** Why the agency need not report in the year; null where it is to. */
  readonly exemption: string | null;
  /** Until when the agency may itself report, although the year's reports are no longer collected; null where it may not. */
  readonly reopenedUntil: string | null;
}

/** The same with the newest version's report. */
export interface ReportWithStatus extends ReportStatus {
  readonly report: Report | null;
}

/** Where a version that a supervisor brought in can begin to count: not while its report waits for a decision. */
const TAKING_STATES = SUBMISSION_STATES.filter((state) => takesVersion(state, 'broughtIn'));

/** Whether the newest version was brought in and waits to count: not of an agency that need not report, or may still do so itself. */
export const isPending = (status: ReportStatus): boolean =>
  status.isBroughtIn &&
  status.version !== status.acceptedVersion &&
  TAKING_STATES.includes(status.state) &&
  status.exemption === null &&
  status.reopenedUntil === null;

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join();

/** The same of one of the agencies asked, its submission and its newest version on a day, as a condition of SQL. */
export const pendingSql = (agency: string, submission: string, newest: string, today: string): string =>
  `(${isAsked(agency)} AND ${stillReportingUntil(agency, today)} IS NULL
    AND ${newest}.source IN (${quoted(sourcesWhere((source) => source.isBroughtIn))})
    AND ${submission}.latest_version IS DISTINCT FROM ${submission}.accepted_version
    AND ${submission}.state IN (${quoted(TAKING_STATES)}))`;

type Row = Omit<ReportStatus, 'state' | 'version' | 'isBroughtIn'> & {
  state: SubmissionState | null;
  version: number | null;
  source: VersionSource | null;
};

/** What is there already of an area's reports of a year. */
@Injectable()
export class AreaReports {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** By the agency's id, for every agency of the area. @param path of the area's top in the year */
  async of(path: string, year: number): Promise<Map<string, ReportStatus>> {
    const rows = await this.database.query<Row[]>(
      `SELECT agency.id AS "agencyId", submission.state, submission.accepted_version AS "acceptedVersion",
              newest.number AS version, newest.source, newest.author, agency.exempt_because AS exemption,
              (${stillReportingUntil('agency', '$3')})::text AS "reopenedUntil"
       FROM ${agenciesAsked('$1')} AS agency
       LEFT JOIN submission ON submission.agency_id = agency.id AND submission.year = $1
       LEFT JOIN report_version AS newest
         ON newest.submission_id = submission.id AND newest.number = submission.latest_version
       WHERE agency.path LIKE $2 || '%'`,
      [year, path, this.clock.today()],
    );
    return new Map(
      rows.map(({ source, state, version, ...row }) => [
        row.agencyId,
        {
          ...row,
          state: state ?? FIRST_STATE,
          version: version ?? 0,
          isBroughtIn: source !== null && isBroughtIn(source),
        },
      ]),
    );
  }

  /** The reports of the versions that were seen to be the newest, by agency: of few enough agencies to be in memory together. */
  async reports(
    statuses: readonly Pick<ReportStatus, 'agencyId' | 'version'>[],
    year: number,
  ): Promise<Map<string, Report>> {
    const rows = await this.database.query<{ agencyId: string; report: Report }[]>(
      `SELECT submission.agency_id AS "agencyId", version.report
       FROM unnest($1::uuid[], $2::int[]) AS seen (agency_id, number)
       JOIN submission ON submission.agency_id = seen.agency_id AND submission.year = $3
       JOIN report_version AS version ON version.submission_id = submission.id AND version.number = seen.number`,
      [statuses.map(({ agencyId }) => agencyId), statuses.map(({ version }) => version), year],
    );
    return new Map(rows.map(({ agencyId, report }) => [agencyId, report]));
  }

  /** Whether any version of the area waits to count. */
  async anyPending(path: string, year: number): Promise<boolean> {
    const [row] = await this.database.query<{ any: boolean }[]>(
      `SELECT EXISTS (
         SELECT FROM ${agenciesAsked('$1')} AS agency
         JOIN submission ON submission.agency_id = agency.id AND submission.year = $1
         JOIN report_version AS newest
           ON newest.submission_id = submission.id AND newest.number = submission.latest_version
         WHERE agency.path LIKE $2 || '%' AND ${pendingSql('agency', 'submission', 'newest', '$3')}) AS any`,
      [year, path, this.clock.today()],
    );
    return row?.any ?? false;
  }
}
