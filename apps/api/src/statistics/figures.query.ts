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
import { ProgressCountsQuery } from '../progress/progress-counts.query.ts';
import { figureSums } from './figure-sums.ts';
import { SubtreeTotal } from './subtree-total.entity.ts';

/** What accepted reports add up to, for a node over the years and for its children. */
@Injectable()
export class FiguresQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly tree: AgencyTree,
    private readonly progress: ProgressCountsQuery,
  ) {}

  async series(caller: Caller, { agencyId, fromYear, toYear }: FigureSeriesQuery): Promise<FigureSeries> {
    const seen = await this.scope.years(caller, agencyId);
    const years = Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) => fromYear + index);
    const totals = await this.database.manager.findBy(SubtreeTotal, { agencyId, year: In(years) });
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
            reporting: reportingOf(counts),
          },
        ];
      }),
    );
    return { agencyId, agencyName: seen.placements.at(-1)?.name ?? '', years: found.flat() };
  }

  async children(caller: Caller, { agencyId, year }: ChildFiguresQuery): Promise<ChildFigures> {
    const node = await this.scope.node(caller, agencyId, year);
    const form = formForYear(year);
    if (!form) throw new Error(`${year} has no form although it is a report year`);
    const [children, counts] = await Promise.all([
      this.tree.children(node.id, year),
      this.progress.byChild(node.path, year),
    ]);
    const totals = await this.database.manager.findBy(SubtreeTotal, {
      agencyId: In(children.map(({ id }) => id)),
      year,
    });
    const totalOf = new Map(totals.map((total) => [total.agencyId, total]));
    return {
      year,
      form: form.id,
      children: children.map(({ id, name, kind, sector, childCount }) => ({
        agencyId: id,
        agencyName: name,
        kind,
        sector,
        childCount,
        figures: figureSums(totalOf.get(id)),
        reporting: reportingOf(counts.get(id)),
      })),
    };
  }
}

function reportingOf(counts: ProgressCounts | undefined): Reporting {
  if (!counts) return { expected: 0, submitted: 0, onTime: 0, accepted: 0 };
  const { expected, onTime } = counts;
  return {
    expected,
    submitted: countWhere(wasHandedIn, counts),
    onTime,
    accepted: countWhere(isCounted, counts),
  };
}
