import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ALIKE_FROM, type Circular, daysBetween } from '@zhaojian/contract';
import { type CheckCode, CHECKS, concernOf } from '@zhaojian/report';
import { DataSource } from 'typeorm';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { Clock } from '../../clock.ts';
import { agenciesAsked, isAsked } from '../../collection-rounds/agencies-asked.ts';
import { AgencyRounds } from '../../collection-rounds/agency-rounds.service.ts';
import { dueOn } from '../../collection-rounds/due-day-table.ts';
import { lateSql } from '../../submissions/status/late.ts';
import { submissionsInYear } from '../../submissions/status/submissions-in-year.ts';
import { ProgressCountsQuery } from '../progress-counts.query.ts';

/** The checks whose findings say that a text is empty. */
const EMPTY_CHECKS = CHECKS.map(({ code }) => code).filter((code) => concernOf(code) === 'emptyText');

/** What a 通报 says of the agencies of an area in a year. */
@Injectable()
export class CircularQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly rounds: AgencyRounds,
    private readonly counts: ProgressCountsQuery,
    private readonly clock: Clock,
  ) {}

  /** How it is today. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR */
  async of(caller: Caller, agencyId: string | undefined, year: number): Promise<Circular> {
    return this.ofArea(await this.scope.node(caller, agencyId, year), year);
  }

  /** The same of an agency that was looked up for the caller. */
  async ofArea({ id, name, path }: PlacedAgency, year: number): Promise<Circular> {
    const [counts, late, returned, empty, alike, notCompared] = await Promise.all([
      this.counts.ofArea(path, year),
      this.late(path, year),
      this.returned(path, year),
      this.empty(path, year),
      this.alike(path, year),
      this.notCompared(path, year),
    ]);
    return {
      agencyId: id,
      agencyName: name,
      year,
      day: this.clock.today(),
      counts: { expected: counts.expected, onTime: counts.onTime, accepted: counts.accepted },
      late,
      returned,
      reasons: reasonsOf(returned),
      empty,
      alike,
      notCompared,
    };
  }

  private async late(path: string, year: number): Promise<Circular['late']> {
    const { days } = await this.rounds.dueDays(year);
    const today = this.clock.today();
    const rows = await this.database.query<Omit<Circular['late'][number], 'daysLate'>[]>(
      `SELECT agency.id AS "agencyId", agency.name AS "agencyName", due.due_on::text AS "dueOn",
              submission.first_submitted_on::text AS "submittedOn"
       FROM ${agenciesAsked('$1')} AS agency ${dueOn('agency', '$3', '$4')}
       LEFT JOIN ${submissionsInYear('$1')} AS submission ON submission.agency_id = agency.id
       WHERE agency.path LIKE $2 || '%' AND ${lateSql('due.due_on', 'submission.first_submitted_on', '$5')}
       ORDER BY agency.tree_order`,
      [year, path, days.begins, days.submitDays, today],
    );
    return rows.map((row) => ({ ...row, daysLate: daysBetween(row.dueOn, row.submittedOn ?? today) }));
  }

  private returned(path: string, year: number): Promise<Circular['returned']> {
    return this.database.query<Circular['returned']>(
      `SELECT agency.id AS "agencyId", agency.name AS "agencyName",
              (SELECT count(*)::int FROM return_letter AS letter WHERE letter.submission_id = submission.id) AS times,
              asked.points, asked.again AS "pointsAgain", asked.checks
       FROM ${agenciesAsked('$1')} AS agency
       JOIN ${submissionsInYear('$1')} AS submission ON submission.agency_id = agency.id
       CROSS JOIN LATERAL (
         SELECT sum(points)::int AS points, sum(again)::int AS again,
                jsonb_agg(jsonb_build_object('check', check_code, 'points', points) ORDER BY points DESC, check_code) AS checks
         FROM (SELECT check_code, count(*) AS points, count(*) FILTER (WHERE times > 1) AS again
               FROM return_point WHERE submission_id = submission.id GROUP BY check_code) AS of_check
       ) AS asked
       WHERE agency.path LIKE $2 || '%' AND ${isAsked('agency')} AND asked.points > 0
       ORDER BY agency.tree_order`,
      [year, path],
    );
  }

  /** By the version that was accepted, otherwise by the last one that was handed in. */
  private empty(path: string, year: number): Promise<Circular['empty']> {
    return this.database.query<Circular['empty']>(
      `SELECT agency.id AS "agencyId", agency.name AS "agencyName", found.sections, found.is_blank AS "isBlank"
       FROM ${agenciesAsked('$1')} AS agency
       JOIN submission ON submission.agency_id = agency.id AND submission.year = $1
       JOIN report_version AS version ON version.submission_id = submission.id
         AND version.number = COALESCE(submission.accepted_version, submission.submitted_version)
       CROSS JOIN LATERAL (
         SELECT count(*) AS findings, bool_or(finding->>'check' = 'BLANK_FORM') AS is_blank,
                COALESCE(jsonb_agg(finding->'section') FILTER (WHERE finding->>'check' <> 'BLANK_FORM'), '[]') AS sections
         FROM jsonb_array_elements(version.findings) AS finding
         WHERE finding->>'check' = ANY($3) AND finding->>'severity' = 'error'
       ) AS found
       WHERE agency.path LIKE $2 || '%' AND ${isAsked('agency')} AND found.findings > 0
       ORDER BY agency.tree_order`,
      [year, path, EMPTY_CHECKS],
    );
  }

  /** By the shares as they were when the version came in: of two reports that are alike, the one that was handed in later. */
  private alike(path: string, year: number): Promise<Circular['alike']> {
    return this.database.query<Circular['alike']>(
      `SELECT agency.id AS "agencyId", agency.name AS "agencyName", compared.other AS share, source.name AS "likeAgencyName"
       FROM ${agenciesAsked('$1')} AS agency
       JOIN compared_report AS compared ON compared.agency_id = agency.id AND compared.year = $1
       LEFT JOIN ${agenciesInYear('$1')} AS source
         ON source.id = compared.source_agency_id AND source.path LIKE $2 || '%'
       WHERE agency.path LIKE $2 || '%' AND ${isAsked('agency')} AND compared.other >= $3
       ORDER BY agency.tree_order`,
      [year, path, ALIKE_FROM],
    );
  }

  private async notCompared(path: string, year: number): Promise<number> {
    const [{ reports }] = await this.database.query<[{ reports: number }]>(
      `SELECT count(*)::int AS reports
       FROM ${agenciesAsked('$1')} AS agency
       JOIN submission ON submission.agency_id = agency.id AND submission.year = $1
       LEFT JOIN compared_report AS compared ON compared.submission_id = submission.id
         AND compared.version = COALESCE(submission.accepted_version, submission.submitted_version)
       WHERE agency.path LIKE $2 || '%' AND ${isAsked('agency')} AND compared.own IS NULL
         AND COALESCE(submission.accepted_version, submission.submitted_version) IS NOT NULL`,
      [year, path],
    );
    return reports;
  }
}

/** Over all agencies, the most frequent first. */
function reasonsOf(returned: Circular['returned']): Circular['reasons'] {
  const reasons = new Map<CheckCode | null, { points: number; agencies: number }>();
  for (const { check, points } of returned.flatMap(({ checks }) => checks)) {
    const before = reasons.get(check) ?? { points: 0, agencies: 0 };
    reasons.set(check, { points: before.points + points, agencies: before.agencies + 1 });
  }
  return [...reasons]
    .map(([check, counts]) => ({ check, ...counts }))
    .toSorted((one, other) => other.points - one.points);
}
