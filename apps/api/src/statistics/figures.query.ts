import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type ChildFigures,
  type ChildFiguresQuery,
  countWhere,
  type FigureSeries,
  type FigureSeriesQuery,
  isCounted,
  type ProgressCounts,
  type Reporting,
  wasHandedIn,
} from '@zhaojian/contract';
import { formForYear } from '@zhaojian/report';
import { DataSource, In } from 'typeorm';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { coverageIn } from '../agencies/coverage-by-year/coverage-over-years.ts';
import { ProgressCountsQuery } from '../progress/progress-counts.query.ts';
import {
  type AcceptedReport,
  AcceptedReports,
  reportKey,
} from '../submissions/versions/accepted-reports.service.ts';
import { figuresOfReport, figureSums } from './figure-sums.ts';
import { SubtreeTotal } from './subtree-total.entity.ts';

/** What accepted reports add up to, for a node over the years and for its children. */
@Injectable()
export class FiguresQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly tree: AgencyTree,
    private readonly progress: ProgressCountsQuery,
    private readonly rounds: CollectionRounds,
    private readonly acceptedReports: AcceptedReports,
  ) {}

  /**
   * The sums of an agency in each of the years, with how many reports are in them; nothing of years that the caller
   * may not see.
   */
  async series(caller: Caller, { agencyId, fromYear, toYear }: FigureSeriesQuery): Promise<FigureSeries> {
    const seen = await this.scope.years(caller, agencyId);
    const years = Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) => fromYear + index);
    const asked = await this.yearsAsked();
    const [totals, coverage] = await Promise.all([
      this.database.manager.findBy(SubtreeTotal, { agencyId, year: In(years) }),
      this.tree.coverage(agencyId),
    ]);
    const covers = (year: number) => coverageIn(coverage, year);
    const covered = years.filter(covers);
    const [own, days] = await Promise.all([
      covered.length > 0 ? this.acceptedReports.ofAgency(agencyId) : [],
      this.acceptedReports.daysOfAcceptance([agencyId], covered),
    ]);
    const found = await Promise.all(
      years.map(async (year) => {
        const agency = seen.in(year);
        const form = formForYear(year);
        if (!agency || !form) return [];
        const counts = await this.progress.ofArea(agency.path, year);
        const total = totals.find((candidate) => candidate.year === year);
        return [
          {
            year,
            form: total?.form ?? form.id,
            figures: figureSums(total),
            reporting: reportingOf(counts, asked.has(year)),
            ...published(
              covers(year),
              own.find((report) => report.year === year),
              days,
            ),
          },
        ];
      }),
    );
    return { agencyId, agencyName: seen.placements.at(-1)?.name ?? '', years: found.flat() };
  }

  /**
   * The sums of each child of an agency in a year, with how many reports are in them. @throws Refusal
   * AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR
   */
  async children(caller: Caller, { agencyId, year }: ChildFiguresQuery): Promise<ChildFigures> {
    const node = await this.scope.node(caller, agencyId, year);
    const form = formForYear(year);
    if (!form) throw new Error(`${year} has no form although it is a report year`);
    const asked = await this.yearsAsked();
    const [children, counts] = await Promise.all([
      this.tree.children(node.id, year),
      this.progress.byChild(node.path, year),
    ]);
    const covering = children.filter(({ coversArea }) => coversArea).map(({ id }) => id);
    const [totals, own, days] = await Promise.all([
      this.database.manager.findBy(SubtreeTotal, { agencyId: In(children.map(({ id }) => id)), year }),
      this.acceptedReports.ofAgencies(covering, year),
      this.acceptedReports.daysOfAcceptance(covering, [year]),
    ]);
    const totalOf = new Map(totals.map((total) => [total.agencyId, total]));
    return {
      year,
      form: form.id,
      children: children.map(({ id, name, kind, sector, childCount, coversArea }) => ({
        agencyId: id,
        agencyName: name,
        kind,
        sector,
        childCount,
        figures: figureSums(totalOf.get(id)),
        reporting: reportingOf(counts.get(id), asked.has(year)),
        ...published(
          coversArea,
          own.find(({ agencyId: reported }) => reported === id),
          days,
        ),
      })),
    };
  }

  /** The years that have a round. */
  private async yearsAsked(): Promise<ReadonlySet<number>> {
    return new Set((await this.rounds.all()).map(({ year }) => year));
  }
}

/** What a report of a whole area says is beside the sums; of an office only, it is in them. */
const published = (
  coversArea: boolean,
  accepted: AcceptedReport | undefined,
  days: ReadonlyMap<string, string>,
) =>
  coversArea && accepted
    ? {
        coversArea,
        published: figuresOfReport(accepted.report),
        publishedAsOf: days.get(reportKey(accepted)) ?? null,
      }
    : { coversArea, published: null, publishedAsOf: null };

/** @param wereAsked whether the year has a round: without one no report is expected, or in time */
function reportingOf(counts: ProgressCounts | undefined, wereAsked: boolean): Reporting {
  if (!counts)
    return { expected: 0, exempt: 0, submitted: 0, due: 0, onTime: 0, accepted: 0, toSum: 0, summed: 0 };
  const { expected, exempt, due, onTime, toSum, summed } = counts;
  return {
    expected: wereAsked ? expected : 0,
    exempt,
    submitted: countWhere(wasHandedIn, counts),
    due,
    onTime,
    accepted: countWhere(isCounted, counts),
    toSum,
    summed,
  };
}
