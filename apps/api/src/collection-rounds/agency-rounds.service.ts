import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type CollectionRound, type DueDays, roundStateOn } from '@zhaojian/contract';
import { DataSource, type EntityManager, In } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import { idsOnPath, type Placement } from '../agencies/placement/placed-agency.ts';
import { Clock } from '../clock.ts';
import { agencyExempt } from './collection-rounds.errors.ts';
import { CollectionRounds } from './collection-rounds.service.ts';
import { DueDayTable, type PlacedDays } from './due-day-table.ts';
import { RoundArrangement } from './round-arrangement.entity.ts';

type Placed = Pick<Placement, 'id' | 'path' | 'kind'>;

/** The round of a year as it is for one agency. */
export interface AgencyRound {
  /** The year's round as it is for everybody. */
  readonly ofYear: CollectionRound | null;
  /** Of the year; open until the agency's own last day where it may report after the close. */
  readonly round: CollectionRound | null;
  /** Null where the year has no round, and where the agency does not report in it. */
  readonly due: DueDays;
  /** Why it does not report in the year. */
  readonly exemption: string | null;
  readonly reopening: { readonly until: string; readonly reason: string } | null;
}

/** When which agency is to report, by the round of the year and what is arranged besides. */
@Injectable()
export class AgencyRounds {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly rounds: CollectionRounds,
    private readonly clock: Clock,
  ) {}

  /** The year's round, and the due days of all agencies for `submitDaySql`. */
  async dueDays(year: number): Promise<{ round: CollectionRound | null; days: DueDayTable }> {
    const [round, arranged] = await Promise.all([
      this.rounds.find(year),
      this.database.query<PlacedDays[]>(
        `SELECT CASE arrangement.what WHEN 'agencyDates' THEN 'agency' ELSE 'area' END AS whose, agency.path,
                arrangement.submit_on::text AS "submitOn", arrangement.publish_on::text AS "publishOn"
         FROM round_arrangement AS arrangement
         JOIN ${agenciesInYear('$1')} AS agency ON agency.id = arrangement.agency_id
         WHERE arrangement.year = $1 AND arrangement.what IN ('areaDates', 'agencyDates')`,
        [year],
      ),
    ]);
    return { round, days: new DueDayTable(round, arranged) };
  }

  /** @param agency as it was in the year */
  async of(agency: Placed, year: number): Promise<AgencyRound> {
    const [of] = await this.ofYears([{ agency, year }]);
    if (!of) throw new Error('each year that is asked for is answered');
    return of;
  }

  /**
   * The same for several years, in their order.
   * @param asked an agency as it was in each of them
   * @param known all rounds, where they were asked for already
   */
  async ofYears(
    asked: readonly { agency: Placed; year: number }[],
    known?: readonly CollectionRound[],
  ): Promise<AgencyRound[]> {
    const [rounds, arranged] = await Promise.all([
      known ?? this.rounds.all(),
      this.database.manager.findBy(RoundArrangement, {
        year: In(asked.map(({ year }) => year)),
        agencyId: In([...new Set(asked.flatMap(({ agency }) => idsOnPath(agency.path)))]),
      }),
    ]);
    return asked.map(({ agency, year }) => {
      const round = rounds.find((candidate) => candidate.year === year) ?? null;
      return this.asItIs(
        agency,
        round,
        arranged.filter((arrangement) => arrangement.year === year),
      );
    });
  }

  /** In the transaction that hands in. @throws Refusal AGENCY_EXEMPT where the agency does not report in the year */
  async refuseExempt(manager: EntityManager, agencyId: string, year: number): Promise<void> {
    const exemption = await manager.findOneBy(RoundArrangement, { year, agencyId, what: 'exemption' });
    if (exemption) throw agencyExempt(year, exemption.reason);
  }

  private asItIs(
    agency: Placed,
    round: CollectionRound | null,
    arranged: readonly RoundArrangement[],
  ): AgencyRound {
    const own = (what: RoundArrangement['what']) =>
      arranged.find((arrangement) => arrangement.agencyId === agency.id && arrangement.what === what);
    // One that is no later than the close of the round, which may have been moved since, opens nothing.
    const reopening = own('reopening');
    const exemption = own('exemption')?.reason ?? null;
    const until =
      round && reopening && reopening.until !== null && reopening.until > round.closesOn
        ? reopening.until
        : null;
    const closesOn = until ?? round?.closesOn;
    return {
      ofYear: round,
      round: round && {
        ...round,
        closesOn: closesOn ?? round.closesOn,
        state: roundStateOn(this.clock.today(), { ...round, closesOn: closesOn ?? round.closesOn }),
      },
      due:
        exemption === null
          ? new DueDayTable(round, daysOn(agency.path, arranged)).of(agency)
          : { submitOn: null, publishOn: null },
      exemption,
      reopening: reopening && until !== null ? { until, reason: reopening.reason } : null,
    };
  }
}

/** The days arranged for agencies on a path, those of single agencies for its last only. */
function daysOn(path: string, arranged: readonly RoundArrangement[]): PlacedDays[] {
  const ids = idsOnPath(path);
  return arranged.flatMap(({ agencyId, what, submitOn, publishOn }): PlacedDays[] => {
    const depth = ids.indexOf(agencyId) + 1;
    if (depth === 0 || (what !== 'areaDates' && what !== 'agencyDates')) return [];
    const whose = what === 'agencyDates' ? 'agency' : 'area';
    return [{ whose, path: `${ids.slice(0, depth).join('/')}/`, submitOn, publishOn }];
  });
}
