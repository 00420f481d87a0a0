import { Injectable } from '@nestjs/common';
import { isHandedIn, SUBMISSION_STATES, wasHandedIn } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import { agenciesAsked, isAsked } from '../collection-rounds/agencies-asked.ts';
import { AgencyRounds } from '../collection-rounds/agency-rounds.service.ts';
import { dueOn } from '../collection-rounds/due-day-table.ts';
import { answerDay, stateSql, submissionsInYear } from '../submissions/status/submissions-in-year.ts';

export interface OwingAgency {
  readonly agencyId: string;
  readonly agencyName: string;
  /** The last day to hand in; null where the year has no round. */
  readonly dueOn: string | null;
  /** It was there once, and went back. */
  readonly wasHandedIn: boolean;
  /** The day by which the letter with which it went back is to be answered; null without one. */
  readonly answerBy: string | null;
  /** Until when it may itself report after the close; null where it may not. */
  readonly reopenedUntil: string | null;
}

const OWING = SUBMISSION_STATES.filter((state) => !isHandedIn(state));
const GIVEN_BACK = OWING.filter(wasHandedIn);

/** Agencies that owe a report of a year: one is asked of them, and they have not handed it in or got it back. */
@Injectable()
export class OwingAgencies {
  constructor(private readonly rounds: AgencyRounds) {}

  /** Those of an area, by the path of its agency in the year; of the whole tree with an empty one. */
  async of(manager: EntityManager, path: string, year: number): Promise<OwingAgency[]> {
    const { days } = await this.rounds.dueDays(year);
    return manager.query<OwingAgency[]>(
      `SELECT agency.id AS "agencyId", agency.name AS "agencyName", due.due_on::text AS "dueOn",
              ${stateSql('submission')} = ANY($6) AS "wasHandedIn",
              (${answerDay('submission.id')})::text AS "answerBy",
              agency.reopened_until::text AS "reopenedUntil"
       FROM ${agenciesAsked('$1')} AS agency ${dueOn('agency', '$3', '$4')}
       LEFT JOIN ${submissionsInYear('$1')} AS submission ON submission.agency_id = agency.id
       WHERE agency.path LIKE $2 || '%' AND ${isAsked('agency')} AND ${stateSql('submission')} = ANY($5)
       ORDER BY ${inTreeOrder('agency')}`,
      [year, path, days.begins, days.submitDays, OWING, GIVEN_BACK],
    );
  }
}
