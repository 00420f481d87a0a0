import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type ReportDependents as Effects, FIRST_STATE } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import { idsOnPath } from '../../agencies/placement/placed-agency.ts';
import type { Caller } from '../../authorization/caller.ts';
import { handUpsWith } from '../../area-hand-ups/hand-ups-with-report.query.ts';
import { SubmissionAccess } from '../submission-access.service.ts';

/** What depends on a report that counts: said before it counts no more. */
@Injectable()
export class ReportDependents {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
  ) {}

  /** As far as the caller sees it: of the agencies above, those of their area. */
  async of(caller: Caller, agencyId: string, year: number): Promise<Effects> {
    const { agency } = await this.access.toAnswer(caller, agencyId, year);
    const onPath = idsOnPath(agency.path);
    const seen = onPath.slice(onPath.indexOf(caller.agencyId)).filter((id) => id !== agencyId);
    const [[next], above, handUps] = await Promise.all([
      this.database.query<NonNullable<Effects['nextYear']>[]>(
        `SELECT year, state FROM submission WHERE agency_id = $1 AND year = $2 AND state <> $3`,
        [agencyId, year + 1, FIRST_STATE],
      ),
      this.database.query<{ agencyName: string; state: Effects['areaReports'][0]['state'] }[]>(
        `SELECT agency.name AS "agencyName",
                CASE WHEN agency.covers_area THEN submission.state ELSE NULL END AS state
         FROM ${agenciesInYear('$1')} AS agency
         LEFT JOIN submission ON submission.agency_id = agency.id AND submission.year = $1
         WHERE agency.id = ANY($2) ORDER BY length(agency.path) DESC`,
        [year, seen],
      ),
      handUpsWith(this.database.manager, agencyId, year),
    ]);
    return {
      nextYear: next ?? null,
      sumsOf: agency.coversArea ? [] : above.map(({ agencyName }) => agencyName),
      areaReports: above
        .filter(({ state }) => (state ?? FIRST_STATE) !== FIRST_STATE)
        .map(({ agencyName, state }) => ({ agencyName, state })),
      handUps: handUps
        .filter(({ areaId }) => areaId === agencyId || seen.includes(areaId))
        .map(({ areaName: agencyName, state }) => ({ agencyName, state })),
    };
  }
}
