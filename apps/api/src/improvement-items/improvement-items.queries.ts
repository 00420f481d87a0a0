import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ImprovementItemPage, ImprovementItemsQuery, ImprovementSummary } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { agenciesInYear } from '../agencies/agencies-in-year.ts';
import type { Placement } from '../agencies/placed-agency.ts';
import { inAreaInYear } from '../authorization/area.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';

const named = `
  improvement_item AS item JOIN ${agenciesInYear('$1')} AS agency ON agency.id = item.agency_id
  WHERE item.year = $1 AND agency.path LIKE $2 || '%'
    AND ($3::text IS NULL OR item.category = $3) AND ($4::text IS NULL OR item.kind = $4)`;

/**
 * Years in an unbroken row that end with the asked one share the sum of year and rank. Years in which the agency stood in
 * another area are none of the asker's: the row begins after them.
 */
const recurringSince = `
  (SELECT NULLIF(min(run.year), $1)
   FROM (SELECT earlier.year, earlier.year + row_number() OVER (ORDER BY earlier.year DESC) AS row
         FROM (SELECT DISTINCT named.year FROM improvement_item AS named
               WHERE named.agency_id = item.agency_id AND named.category = item.category
                 AND named.kind = 'problem' AND named.year <= $1
                 AND ${inAreaInYear('$5', 'named.agency_id', 'named.year')}) AS earlier) AS run
   WHERE run.row = $1 + 1 AND item.kind = 'problem')`;

/** Which problems and measures the accepted reports of an area name. */
@Injectable()
export class ImprovementItemsQueries {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
  ) {}

  async page(
    caller: Caller,
    { agencyId, year, category, kind, page, pageSize }: ImprovementItemsQuery,
  ): Promise<ImprovementItemPage> {
    const node = await this.scope.node(caller, agencyId, year);
    const filters = [year, node.path, category ?? null, kind ?? null];
    const [items, [counted]] = await Promise.all([
      this.database.query<ImprovementItemPage['items']>(
        `SELECT item.kind, item.category, item.sentence, item.agency_id AS "agencyId", agency.name AS "agencyName",
                item.year, ${recurringSince}::int AS "recurringSince"
         FROM ${named} ORDER BY agency.name, agency.id, item.position LIMIT $6 OFFSET $7`,
        [...filters, caller.agencyId, pageSize, (page - 1) * pageSize],
      ),
      this.database.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM ${named}`, filters),
    ]);
    return { items, total: counted?.total ?? 0 };
  }

  async summary(
    caller: Caller,
    { agencyId, fromYear, toYear }: { agencyId: string; fromYear: number; toYear: number },
  ): Promise<ImprovementSummary> {
    const seen = await this.scope.years(caller, agencyId);
    const years = Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) => fromYear + index);
    const summaries = await Promise.all(years.map((year) => this.summaryOfYear(seen.in(year), year)));
    return summaries.flat();
  }

  private async summaryOfYear(agency: Placement | undefined, year: number): Promise<ImprovementSummary> {
    if (!agency) return [];
    return this.database.query<ImprovementSummary>(
      `SELECT $1::int AS year, item.category, item.kind, count(*)::int AS items,
              count(DISTINCT item.agency_id)::int AS agencies
       FROM ${named} GROUP BY item.category, item.kind ORDER BY item.category, item.kind`,
      [year, agency.path, null, null],
    );
  }
}
