import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  EarlierProblem,
  ImprovementItemPage,
  ImprovementItemsQuery,
  ImprovementSummary,
  ProblemHistory,
  ProblemRecurrence,
} from '@zhaojian/contract';
import { type Recurrence, recurrenceOf } from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import type { Placement } from '../agencies/placement/placed-agency.ts';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import { inAreaInYear } from '../authorization/area.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { isTheirs } from '../submissions/submission-access.service.ts';
import { submissionNotFound } from '../submissions/submissions.errors.ts';

const named = `
  improvement_item AS item JOIN ${agenciesInYear('$1')} AS agency ON agency.id = item.agency_id
  WHERE item.year = $1 AND item.counts AND agency.path LIKE $2 || '%'
    AND ($3::text IS NULL OR item.category = $3) AND ($4::text IS NULL OR item.kind = $4)`;

/**
 * The sentences of earlier years that an item was compared with. Years in which the agency was in another area are none of
 * the asker's.
 *
 * @param areaId an SQL expression: the agency at the top of the asker's area
 */
const earlierProblems = (areaId: string): string => `
  (SELECT jsonb_agg(jsonb_build_object('year', earlier.year, 'sentence', earlier.sentence,
                                       'sameness', link.sameness, 'degree', link.degree))
   FROM recurring_problem AS link JOIN improvement_item AS earlier ON earlier.id = link.earlier_id
   WHERE link.agency_id = item.agency_id AND link.problem_id = item.id
     AND ${inAreaInYear(areaId, 'earlier.agency_id', 'earlier.year')})`;

/** An item as the database has it, with everything that it was compared with. */
type WithEarlier<Item extends { readonly again: unknown }> = Omit<Item, 'again'> & {
  readonly earlier: EarlierProblem[] | null;
};

const withRecurrence = <Row extends { readonly year: number; readonly earlier: EarlierProblem[] | null }>({
  earlier,
  ...item
}: Row) => ({ ...item, again: asAnswered(recurrenceOf(item.year, earlier ?? [])) });

const asAnswered = (recurrence: Recurrence<EarlierProblem> | null): ProblemRecurrence | null =>
  recurrence && { ...recurrence, earlier: [...recurrence.earlier] };

interface SummaryAsked {
  readonly agencyId: string;
  readonly fromYear: number;
  readonly toYear: number;
  /** Only of reports that are added up: those of governments for their whole area tell what these say once more. */
  readonly addedOnly?: boolean;
}

/** Which problems and measures the accepted reports of an area name. */
@Injectable()
export class ImprovementItemsQueries {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
  ) {}

  /**
   * What accepted reports of an area named in a year, with the years in which its agency named the same. @throws
   * Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR
   */
  async page(
    caller: Caller,
    { agencyId, year, category, kind, page, pageSize }: ImprovementItemsQuery,
  ): Promise<ImprovementItemPage> {
    const node = await this.scope.node(caller, agencyId, year);
    const filters = [year, node.path, category ?? null, kind ?? null];
    const [items, [counted]] = await Promise.all([
      this.database.query<WithEarlier<ImprovementItemPage['items'][number]>[]>(
        `SELECT item.kind, item.category, item.sentence, item.agency_id AS "agencyId", agency.name AS "agencyName",
                item.year, ${earlierProblems('$5')} AS earlier
         FROM ${named} ORDER BY ${inTreeOrder('agency')}, item.position LIMIT $6 OFFSET $7`,
        [...filters, caller.agencyId, pageSize, (page - 1) * pageSize],
      ),
      this.database.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM ${named}`, filters),
    ]);
    return { items: items.map(withRecurrence), total: counted?.total ?? 0 };
  }

  /**
   * How many items of each category accepted reports of an area named, in each of the years; nothing of years that
   * the caller may not see.
   */
  async summary(
    caller: Caller,
    { agencyId, fromYear, toYear, addedOnly = false }: SummaryAsked,
    manager: EntityManager = this.database.manager,
  ): Promise<ImprovementSummary> {
    const seen = await this.scope.years(caller, agencyId);
    const years = Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, index) => fromYear + index);
    const summaries: ImprovementSummary[] = [];
    for (const year of years)
      summaries.push(await this.summaryOfYear(manager, seen.in(year), year, addedOnly));
    return summaries.flat();
  }

  /** The problems of one agency over the years that are the caller's to see. */
  async history(caller: Caller, agencyId: string): Promise<ProblemHistory> {
    if (!isTheirs(caller, agencyId)) throw submissionNotFound();
    const seen = await this.scope.years(caller, agencyId);
    const problems = await this.database.query<WithEarlier<ProblemHistory[number]>[]>(
      `SELECT item.year, item.category, item.sentence, ${earlierProblems('$2')} AS earlier
       FROM improvement_item AS item WHERE item.agency_id = $1 AND item.counts AND item.kind = 'problem'
       ORDER BY item.year DESC, item.position`,
      [agencyId, caller.agencyId],
    );
    return problems.filter(({ year }) => seen.in(year)).map(withRecurrence);
  }

  private async summaryOfYear(
    manager: EntityManager,
    agency: Placement | undefined,
    year: number,
    addedOnly: boolean,
  ): Promise<ImprovementSummary> {
    if (!agency) return [];
    return manager.query<ImprovementSummary>(
      `SELECT $1::int AS year, item.category, item.kind, count(*)::int AS items,
              count(DISTINCT item.agency_id)::int AS agencies
       FROM ${named} AND NOT ($5::boolean AND agency.covers_area)
       GROUP BY item.category, item.kind ORDER BY item.category, item.kind`,
      [year, agency.path, null, null, addedOnly],
    );
  }
}
