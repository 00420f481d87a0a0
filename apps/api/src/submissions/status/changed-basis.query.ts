import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type BasisChange,
  type ChangedBasis,
  consequencesOf,
  isCounted,
  isHandedIn,
  LETS_COUNT,
  submissionEventKindSchema,
  type SubmissionState,
  transitionOfEvent,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import { inTreeOrder } from '../../agencies/placement/tree-order.ts';
import type { Caller } from '../../authorization/caller.ts';
import { SubmissionAccess, seesOnlyAccepted } from '../submission-access.service.ts';
import { reportNotAccepted } from '../submissions.errors.ts';

/** What happens to a report that counts, or makes one count. */
const CHANGES_WHAT_COUNTS = submissionEventKindSchema.options.filter((kind) => {
  const transition = transitionOfEvent(kind);
  if (transition === undefined) return false;
  const { beginsToCount, ceasesToCount, countsAnew } = consequencesOf(transition);
  return beginsToCount || ceasesToCount || countsAnew;
});

interface Counted {
  readonly agencyName: string;
  readonly before: number | null;
  readonly now: number | null;
}

/**
 * Whether what a report rests on is what it was: the report of the year before, and for one drafted from sums those of the
 * area. Compared when it is asked: an acceptance that was withdrawn and given again for the same version changes nothing.
 */
@Injectable()
export class ChangedBasisQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly access: SubmissionAccess,
  ) {}

  /** @throws Refusal SUBMISSION_NOT_FOUND, REPORT_NOT_ACCEPTED */
  async of(caller: Caller, agencyId: string, year: number): Promise<ChangedBasis> {
    const { agency } = await this.access.toRead(caller, agencyId, year);
    const [report] = await this.database.query<
      { state: SubmissionState; submittedAt: Date | null; draftedAt: Date | null }[]
    >(
      `SELECT state, submitted_at AS "submittedAt",
              (SELECT max(created_at) FROM report_version AS version
               WHERE version.submission_id = submission.id AND version.source = 'drafted') AS "draftedAt"
       FROM submission WHERE agency_id = $1 AND year = $2`,
      [agencyId, year],
    );
    if (seesOnlyAccepted(caller) && !(report && isCounted(report.state)))
      throw reportNotAccepted(agency.name, year);
    if (!report) return { yearBefore: null, drafted: null };
    const { state, submittedAt, draftedAt } = report;
    return {
      yearBefore:
        isHandedIn(state) && submittedAt ? await this.yearBefore(agencyId, year - 1, submittedAt) : null,
      drafted: draftedAt && (await this.below(agency, year, draftedAt)),
    };
  }

  /** Nothing was checked against a report that did not count then. */
  private async yearBefore(agencyId: string, year: number, at: Date): Promise<ChangedBasis['yearBefore']> {
    const [counted] = await this.counted('agency.id = $5', year, at, agencyId);
    const change = counted && counted.before !== null ? changeOf(counted) : null;
    return change && { year, change };
  }

  private async below({ path }: PlacedAgency, year: number, at: Date): Promise<ChangedBasis['drafted']> {
    const all = await this.counted(`agency.path LIKE $5 || '%' AND NOT agency.covers_area`, year, at, path);
    const changes = all.flatMap((counted) => {
      const change = changeOf(counted);
      return change === null ? [] : [{ agencyName: counted.agencyName, change }];
    });
    return changes.length === 0 ? null : { at: at.toISOString(), changes };
  }

  /** Which versions counted at a moment, and which do now. @param which a condition of SQL on `agency` with the parameter $5 */
  private counted(which: string, year: number, at: Date, parameter: string): Promise<Counted[]> {
    return this.database.query<Counted[]>(
      `SELECT agency.name AS "agencyName", submission.accepted_version AS now,
              (SELECT CASE WHEN event.kind = ANY($4) THEN event.version END FROM submission_event AS event
               WHERE event.submission_id = submission.id AND event.kind = ANY($3) AND event.at <= $2
               ORDER BY event.id DESC LIMIT 1) AS before
       FROM submission JOIN ${agenciesInYear('$1')} AS agency ON agency.id = submission.agency_id
       WHERE submission.year = $1 AND ${which} ORDER BY ${inTreeOrder('agency')}`,
      [year, at, CHANGES_WHAT_COUNTS, LETS_COUNT, parameter],
    );
  }
}

function changeOf({ before, now }: Counted): BasisChange | null {
  if (before === now) return null;
  if (now === null) return 'withdrawn';
  return before === null ? 'added' : 'replaced';
}
