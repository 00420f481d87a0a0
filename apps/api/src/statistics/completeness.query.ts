import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type Completeness,
  type CompletenessQuery,
  dayInChina,
  isCounted,
  isWaiting,
  LETS_COUNT,
  SUBMISSION_STATES,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { agenciesAsked, isAsked } from '../collection-rounds/agencies-asked.ts';
import { AgencyRounds } from '../collection-rounds/agency-rounds.service.ts';
import { type DueDayTable, submitDaySql } from '../collection-rounds/due-day-table.ts';
import { lateSql } from '../submissions/status/late.ts';
import { stateSql, submissionsInYear } from '../submissions/status/submissions-in-year.ts';
import { SubtreeTotal } from './subtree-total.entity.ts';

const COUNTED = SUBMISSION_STATES.filter(isCounted);
const WAITING = SUBMISSION_STATES.filter(isWaiting);

interface Counts {
  expected: number;
  exempt: number;
  coveringExpected: number;
  coveringAccepted: number;
  missing: number;
  waiting: number;
  pastDue: number;
  lastAcceptedAt: Date | null;
  coveringAcceptedAt: Date | null;
}
type Missing = Completeness['missing']['items'][number];

/** Over how many of how many agencies the sums of a node and year are, which are missing, and from when they are. */
@Injectable()
export class CompletenessOfYear {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly rounds: AgencyRounds,
    private readonly clock: Clock,
  ) {}

  /** @throws Refusal AGENCY_NOT_FOUND where the node was not in the caller's area in the year */
  async of(caller: Caller, { agencyId, year, page, pageSize }: CompletenessQuery): Promise<Completeness> {
    const node = await this.scope.node(caller, agencyId, year);
    const { round, days } = await this.rounds.dueDays(year);
    const [total, counts, items] = await Promise.all([
      this.database.manager.findOneBy(SubtreeTotal, { agencyId: node.id, year }),
      this.counts(node.path, year, days),
      this.missing(node.path, year, days, page, pageSize),
    ]);
    const { waiting, pastDue } = counts;
    return {
      hasRound: round !== null,
      expected: counts.expected,
      summed: total?.reports ?? 0,
      covering: {
        expected: counts.coveringExpected,
        accepted: counts.coveringAccepted,
        lastAcceptedOn: counts.coveringAcceptedAt && dayInChina(counts.coveringAcceptedAt),
      },
      exempt: counts.exempt,
      lastAcceptedOn: counts.lastAcceptedAt && dayInChina(counts.lastAcceptedAt),
      missingBecause: { waiting, pastDue, notDue: counts.missing - waiting - pastDue },
      missing: { items, total: counts.missing },
    };
  }

  private async counts(path: string, year: number, days: DueDayTable): Promise<Counts> {
    const [row] = await this.database.query<Counts[]>(
      `SELECT ${countOf(ADDED)} AS expected,
              ${countOf(`NOT ${ASKED}`)} AS exempt,
              ${countOf(`agency.covers_area AND ${ASKED}`)} AS "coveringExpected",
              ${countOf(`agency.covers_area AND ${COUNTS}`)} AS "coveringAccepted",
              ${countOf(`${ADDED} AND NOT ${COUNTS}`)} AS missing,
              ${countOf(`${ADDED} AND ${state} = ANY($6)`)} AS waiting,
              ${countOf(`${ADDED} AND NOT ${state} = ANY($3::text[] || $6::text[]) AND ${lateSql(submitDaySql('agency', '$5', '$8'), 'NULL', '$7')}`)} AS "pastDue",
              max(${LAST_ACCEPTED_AT}) FILTER (WHERE ${ADDED} AND ${COUNTS}) AS "lastAcceptedAt",
              max(${LAST_ACCEPTED_AT}) FILTER (WHERE agency.covers_area AND ${COUNTS}) AS "coveringAcceptedAt"
       ${reporting}`,
      [year, path, COUNTED, LETS_COUNT, days.begins, WAITING, this.clock.today(), days.submitDays],
    );
    if (!row) throw new Error('counting always answers with a row');
    return row;
  }

  private missing(
    path: string,
    year: number,
    days: DueDayTable,
    page: number,
    pageSize: number,
  ): Promise<Missing[]> {
    return this.database.query<Missing[]>(
      `SELECT agency.id AS "agencyId", agency.name AS "agencyName", ${state} AS state, ${submitDaySql('agency', '$6', '$7')}::text AS "dueOn"
       ${reporting} AND ${ADDED} AND NOT ${COUNTS}
       ORDER BY ${inTreeOrder('agency')} LIMIT $4 OFFSET $5`,
      [year, path, COUNTED, pageSize, (page - 1) * pageSize, days.begins, days.submitDays],
    );
  }
}

/** The agencies of an area in a year, each with the status of its report. */
const reporting = `
  FROM ${agenciesAsked('$1')} AS agency
  LEFT JOIN ${submissionsInYear('$1')} AS submission ON submission.agency_id = agency.id
  WHERE agency.path LIKE $2 || '%'`;
const state = stateSql('submission');
const ASKED = isAsked('agency');
/** Whether its report is added up once it is accepted. */
const ADDED = `NOT agency.covers_area AND ${ASKED}`;
/** Whether it is accepted. */
const COUNTS = `${state} = ANY($3)`;
/** When the report of an agency was last accepted. */
const LAST_ACCEPTED_AT = `(
  SELECT max(event.at) FROM submission JOIN submission_event AS event ON event.submission_id = submission.id
  WHERE submission.agency_id = agency.id AND submission.year = $1 AND event.kind = ANY($4))`;
const countOf = (condition: string): string => `(count(*) FILTER (WHERE ${condition}))::int`;
