import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { FIRST_STATE, isCounted, isLate, sourcesWhere, type SubmissionHistory } from '@zhaojian/contract';
import { formForYear } from '@zhaojian/report';
import { DataSource } from 'typeorm';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { Clock } from '../../clock.ts';
import { AgencyRounds } from '../../collection-rounds/agency-rounds.service.ts';
import { CollectionRounds } from '../../collection-rounds/collection-rounds.service.ts';
import { isTheirs, seesOnlyAccepted } from '../submission-access.service.ts';
import { Submission } from '../submission.entity.ts';
import { submissionNotFound } from '../submissions.errors.ts';

/** An agency's reports over the years that are the caller's to see: those it handed in, and those it was or is asked for. */
@Injectable()
export class SubmissionHistoryQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly rounds: CollectionRounds,
    private readonly agencyRounds: AgencyRounds,
    private readonly clock: Clock,
  ) {}

  /**
   * The status of an agency’s reports in all years that the caller may see, the newest first. @throws Refusal
   * SUBMISSION_NOT_FOUND
   */
  async of(caller: Caller, agencyId: string): Promise<SubmissionHistory> {
    if (!isTheirs(caller, agencyId)) throw submissionNotFound();
    const seen = await this.scope.years(caller, agencyId);
    const [rounds, submissions, broughtIn] = await Promise.all([
      this.rounds.all(),
      this.database.manager.findBy(Submission, { agencyId }),
      this.yearsBroughtIn(agencyId),
    ]);
    const years = [...new Set([...rounds, ...submissions].map(({ year }) => year))].flatMap((year) => {
      const agency = seen.in(year);
      const form = formForYear(year);
      return agency && form ? [{ year, agency, form }] : [];
    });
    const ofYears = await this.agencyRounds.ofYears(years, rounds);
    const history = years.flatMap(({ year, form }, index) => {
      const own = ofYears[index];
      if (!own) return [];
      const { round, due, exemption, reopening } = own;
      const submission = submissions.find((candidate) => candidate.year === year);
      return [
        {
          year,
          form: form.id,
          state: submission?.state ?? FIRST_STATE,
          dueOn: due.submitOn,
          late: isLate(due.submitOn, submission?.firstSubmittedOn ?? null, this.clock.today()),
          exemption,
          reopenedUntil: (exemption === null && round?.state === 'open' && reopening?.until) || null,
          open: round?.state === 'open' && exemption === null,
          broughtIn: broughtIn.includes(year),
        },
      ];
    });
    return history
      .filter(({ state }) => isCounted(state) || !seesOnlyAccepted(caller))
      .toSorted((a, b) => b.year - a.year);
  }

  private async yearsBroughtIn(agencyId: string): Promise<number[]> {
    const rows = await this.database.query<{ year: number }[]>(
      `SELECT submission.year FROM submission JOIN report_version AS version
         ON version.submission_id = submission.id
         AND version.number = COALESCE(submission.accepted_version, submission.latest_version)
       WHERE submission.agency_id = $1 AND version.source = ANY($2)`,
      [agencyId, sourcesWhere(({ isBroughtIn }) => isBroughtIn)],
    );
    return rows.map(({ year }) => year);
  }
}
