import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isCounted, type ProgressCounts, SUBMISSION_STATES, type SubmissionState } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { agenciesInYear } from '../agencies/agencies-in-year.ts';
import { Clock } from '../clock.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { lateSql } from '../submissions/standing/late.ts';
import { standing, submissionsInYear } from '../submissions/standing/submissions-in-year.ts';

const COUNTED = SUBMISSION_STATES.filter(isCounted);

export type AreaProgress = ProgressCounts & { lastActivityAt: Date | null };
type Row = AreaProgress & { childId: string };

/** How many of the agencies of an area are in each state: the whole, and each child with all below it. */
@Injectable()
export class ProgressCountsQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly rounds: CollectionRounds,
    private readonly clock: Clock,
  ) {}

  async ofArea(path: string, year: number): Promise<AreaProgress> {
    const [row] = await this.count(path, year, `''`);
    return row ? countsOf(row) : nobody;
  }

  /** By the child's id; under '' the node itself. */
  async byChild(path: string, year: number): Promise<Map<string, AreaProgress>> {
    const rows = await this.count(path, year, `split_part(substr(agency.path, length($2) + 1), '/', 1)`);
    return new Map(rows.map((row) => [row.childId, countsOf(row)]));
  }

  /**
   * Under the first submission day the due day decides; who has not handed in is late once today is past it. In a year without
   * a round nobody was asked: what is not there is missing from no sum.
   */
  private async count(path: string, year: number, childId: string): Promise<Row[]> {
    const round = await this.rounds.find(year);
    const due = `($3::jsonb ->> agency.kind)::date`;
    const first = 'submission.first_submitted_on';
    return this.database.query<Row[]>(
      `SELECT ${childId} AS "childId",
              count(*)::int AS expected,
              ${SUBMISSION_STATES.map(
                (state) =>
                  `(count(*) FILTER (WHERE ${standing('submission')} = '${state}'))::int AS "${state}",`,
              ).join('\n')}
              (count(*) FILTER (WHERE ${lateSql(due, first, '$4')}))::int AS late,
              (count(*) FILTER (WHERE ${first} <= COALESCE(${due}, ${first})))::int AS "onTime",
              COALESCE(sum(submission.errors), 0)::int AS errors,
              (count(*) FILTER (WHERE NOT agency.covers_area AND ($6 OR ${standing('submission')} = ANY($5))))::int AS "toSum",
              (count(*) FILTER (WHERE NOT agency.covers_area AND ${standing('submission')} = ANY($5)))::int AS summed,
              max(submission.last_activity_at) AS "lastActivityAt"
       FROM ${agenciesInYear('$1')} AS agency
       LEFT JOIN ${submissionsInYear('$1')} AS submission ON submission.agency_id = agency.id
       WHERE agency.path LIKE $2 || '%' GROUP BY 1`,
      [year, path, JSON.stringify(round?.dueDates ?? {}), this.clock.today(), COUNTED, round !== null],
    );
  }
}

/** Where nobody is expected. */
export const nobody: AreaProgress = {
  expected: 0,
  ...(Object.fromEntries(SUBMISSION_STATES.map((state) => [state, 0])) as Record<SubmissionState, number>),
  late: 0,
  onTime: 0,
  errors: 0,
  toSum: 0,
  summed: 0,
  lastActivityAt: null,
};

function countsOf({ childId: _childId, ...counts }: Row): AreaProgress {
  return counts;
}
