import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isCounted, type ProgressCounts, SUBMISSION_STATES, type SubmissionState } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.ts';
import { agenciesAsked, isAsked } from '../collection-rounds/agencies-asked.ts';
import { AgencyRounds } from '../collection-rounds/agency-rounds.service.ts';
import { dueOn } from '../collection-rounds/due-day-table.ts';
import { lateSql } from '../submissions/status/late.ts';
import { stateSql, submissionsInYear } from '../submissions/status/submissions-in-year.ts';

const COUNTED = SUBMISSION_STATES.filter(isCounted);

export type AreaProgress = ProgressCounts & { lastActivityAt: Date | null };
type Row = AreaProgress & { childId: string };

/** How many of the agencies of an area are in each state: the whole, and each child with all below it. */
@Injectable()
export class ProgressCountsQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly rounds: AgencyRounds,
    private readonly clock: Clock,
  ) {}

  /** The counts of an agency and all below it in a year, by the path of the agency. */
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
   * Where there is no submission day yet, the due day decides; an agency that has not handed in is late once that is past.
   * As long as the due day is not over, nobody is late or in time. In a year without a round nobody was asked: what is not
   * there is missing from no sum, and neither is what an agency need not report.
   */
  private async count(path: string, year: number, childId: string): Promise<Row[]> {
    const { round, days } = await this.rounds.dueDays(year);
    const first = 'submission.first_submitted_on';
    return this.database.query<Row[]>(
      `SELECT ${childId} AS "childId",
              ${count(ASKED)} AS expected,
              ${count(`NOT ${ASKED}`)} AS exempt,
              ${SUBMISSION_STATES.map(
                (state) => `${count(`${ASKED} AND ${stateSql('submission')} = '${state}'`)} AS "${state}",`,
              ).join('\n')}
              ${count(`due.due_on < $4`)} AS due,
              ${count(lateSql('due.due_on', first, '$4'))} AS late,
              ${count(`due.due_on < $4 AND ${first} <= due.due_on`)} AS "onTime",
              ${count(`${ASKED} AND submission.published_on IS NOT NULL`)} AS published,
              ${count(lateSql('due.publish_on', 'submission.published_on', '$4'))} AS "publishedLate",
              COALESCE(sum(submission.errors) FILTER (WHERE ${ASKED}), 0)::int AS errors,
              ${count(`NOT agency.covers_area AND (${ASKED} AND $6 OR ${stateSql('submission')} = ANY($5))`)} AS "toSum",
              ${count(`NOT agency.covers_area AND ${stateSql('submission')} = ANY($5)`)} AS summed,
              max(submission.last_activity_at) AS "lastActivityAt"
       FROM ${agenciesAsked('$1')} AS agency ${dueOn('agency', '$3', '$7', '$8')}
       LEFT JOIN ${submissionsInYear('$1')} AS submission ON submission.agency_id = agency.id
       WHERE agency.path LIKE $2 || '%' GROUP BY 1`,
      [
        year,
        path,
        days.begins,
        this.clock.today(),
        COUNTED,
        round !== null,
        days.submitDays,
        days.publishDays,
      ],
    );
  }
}

/** Whether the agency is to report in the year. */
const ASKED = isAsked('agency');
const count = (condition: string): string => `(count(*) FILTER (WHERE ${condition}))::int`;

/** Where nobody is expected. */
export const nobody: AreaProgress = {
  expected: 0,
  ...(Object.fromEntries(SUBMISSION_STATES.map((state) => [state, 0])) as Record<SubmissionState, number>),
  exempt: 0,
  due: 0,
  late: 0,
  onTime: 0,
  published: 0,
  publishedLate: 0,
  errors: 0,
  toSum: 0,
  summed: 0,
  lastActivityAt: null,
};

function countsOf({ childId: _childId, ...counts }: Row): AreaProgress {
  return counts;
}
