import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AgencyKind, SubmissionState } from '@zhaojian/contract';
import type { Report } from '@zhaojian/report';
import { DataSource } from 'typeorm';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import { agenciesAsked } from '../collection-rounds/agencies-asked.ts';
import { stateSql } from '../submissions/status/submissions-in-year.ts';

/** An agency of the area, with the version that counts. */
export interface AgencyOfArchive {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly parentName: string | null;
  readonly kind: AgencyKind;
  readonly sector: string | null;
  readonly state: SubmissionState;
  readonly exemption: string | null;
  /** Null where none was accepted: it is in the index and has no file. */
  readonly version: number | null;
}

export type Archived = AgencyOfArchive & { readonly version: number };

/** What an archive is made of. */
@Injectable()
export class ArchivedReports {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** The agencies of an area in the order of the tree, as they are at one moment. @param path of the node */
  ofArea(path: string, year: number): Promise<AgencyOfArchive[]> {
    return this.database.query<AgencyOfArchive[]>(
      `SELECT agency.id AS "agencyId", agency.name AS "agencyName", parent.name AS "parentName", agency.kind,
              agency.sector, ${stateSql('submission')} AS state, agency.exempt_because AS exemption,
              submission.accepted_version AS version
       FROM ${agenciesAsked('$1')} AS agency
       LEFT JOIN ${agenciesAsked('$1')} AS parent ON parent.id = agency.parent_id AND parent.path LIKE $2 || '%'
       LEFT JOIN submission ON submission.agency_id = agency.id AND submission.year = $1
       WHERE agency.path LIKE $2 || '%' ORDER BY ${inTreeOrder('agency')}`,
      [year, path],
    );
  }

  /** The report of a version, which never changes. */
  async report({ agencyId, version }: Archived, year: number): Promise<Report> {
    const [row] = await this.database.query<[{ report: Report }]>(
      `SELECT version.report FROM report_version AS version JOIN submission ON submission.id = version.submission_id
       WHERE submission.agency_id = $1 AND submission.year = $2 AND version.number = $3`,
      [agencyId, year, version],
    );
    return row.report;
  }
}

export const isArchived = (agency: AgencyOfArchive): agency is Archived => agency.version !== null;
