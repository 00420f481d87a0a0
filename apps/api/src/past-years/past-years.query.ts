import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  isCounted,
  isPastYear,
  type PastYear,
  sourcesWhere,
  SUBMISSION_STATES,
  yearOfDay,
} from '@zhaojian/contract';
import { FIRST_REPORT_YEAR, formForYear } from '@zhaojian/report';
import { DataSource } from 'typeorm';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { agenciesAsked, isAsked } from '../collection-rounds/agencies-asked.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { pendingSql } from '../submissions/bringing-in/area-reports.query.ts';

const BROUGHT_IN = sourcesWhere(({ isBroughtIn }) => isBroughtIn);
const COUNTED = SUBMISSION_STATES.filter(isCounted);

type Counts = Pick<PastYear, 'agencies' | 'exempt' | 'counted' | 'countedBroughtIn' | 'pending'>;

/** What is there of each report year that is over. */
@Injectable()
export class PastYearsQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly rounds: CollectionRounds,
    private readonly clock: Clock,
  ) {}

  /** The years in which the caller's area was there, the newest first. */
  async of(caller: Caller): Promise<PastYear[]> {
    const today = this.clock.today();
    const [seen, rounds] = await Promise.all([this.scope.years(caller, caller.agencyId), this.rounds.all()]);
    const newest = yearOfDay(today) - 1;
    const years = Array.from(
      { length: Math.max(0, newest - FIRST_REPORT_YEAR + 1) },
      (_, index) => newest - index,
    );
    const found = await Promise.all(
      years.map(async (year): Promise<PastYear[]> => {
        const area = seen.in(year);
        const form = formForYear(year);
        if (!area || !form) return [];
        const round = rounds.find((each) => each.year === year) ?? null;
        return [
          {
            year,
            form: form.id,
            isPast: isPastYear(year, round, today),
            round: round?.state ?? 'none',
            ...(await this.counts(area.path, year)),
          },
        ];
      }),
    );
    return found.flat();
  }

  private async counts(path: string, year: number): Promise<Counts> {
    const [row] = await this.database.query<Counts[]>(
      `SELECT (count(*) FILTER (WHERE ${isAsked('agency')}))::int AS agencies,
              (count(*) FILTER (WHERE NOT ${isAsked('agency')}))::int AS exempt,
              (count(*) FILTER (WHERE submission.state = ANY($3)))::int AS counted,
              (count(*) FILTER (WHERE submission.state = ANY($3) AND counted.source = ANY($4)))::int
                AS "countedBroughtIn",
              (count(*) FILTER (WHERE ${pendingSql('agency', 'submission', 'newest', '$5')}))::int AS pending
       FROM ${agenciesAsked('$1')} AS agency
       LEFT JOIN submission ON submission.agency_id = agency.id AND submission.year = $1
       LEFT JOIN report_version AS newest
         ON newest.submission_id = submission.id AND newest.number = submission.latest_version
       LEFT JOIN report_version AS counted
         ON counted.submission_id = submission.id AND counted.number = submission.accepted_version
       WHERE agency.path LIKE $2 || '%'`,
      [year, path, COUNTED, BROUGHT_IN, this.clock.today()],
    );
    return row ?? { agencies: 0, exempt: 0, counted: 0, countedBroughtIn: 0, pending: 0 };
  }
}
