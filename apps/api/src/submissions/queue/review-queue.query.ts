import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type QueueFilter,
  type QueueNeighbours,
  queueReasonSchema,
  type QueueRow,
  type ReasonCounts,
  type ReviewQueue,
  type ReviewQueueQuery as Wanted,
  reviewReasonSchema,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import type { AddParameter } from '../../agencies/seeking/sought-agencies.ts';
import { inTreeOrder } from '../../agencies/placement/tree-order.ts';
import { pathLeadsThrough } from '../../authorization/area.ts';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { Clock } from '../../clock.ts';
import { AgencyRounds } from '../../collection-rounds/agency-rounds.service.ts';
import {
  conditionsOf,
  hasReason,
  isBeyond,
  isToAccept,
  orderBy,
  placeInOrder,
  type QueueAsked,
  waitingReports,
} from './waiting-reports.ts';

/** A clean report that a bulk acceptance may take. */
export interface CleanReport {
  agencyId: string;
  agencyName: string;
  version: number;
}

type Row = Omit<QueueRow, 'year' | 'submittedAt' | 'reasons' | 'reviewer'> & {
  submittedAt: Date | null;
  reasons: ReasonCounts;
  reviewerId: string | null;
  reviewerName: string | null;
  reviewedSince: Date | null;
  place: string;
};

interface Facet {
  facet: 'reason' | 'district' | 'reviewer' | 'waiting' | 'total' | 'cleanToAccept';
  id: string;
  name: string;
  count: number;
}

/** What waits for a decision of the caller, and why: pages, counts of each choice, and the way from one report to the next. */
@Injectable()
export class ReviewQueueQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly rounds: AgencyRounds,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of the queue, read on from the last row of the one before, and how many reports each choice would leave.
   * @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR
   */
  async page(caller: Caller, wanted: Wanted): Promise<ReviewQueue> {
    const asked = await this.asked(caller, wanted.agencyId, wanted.year);
    const { order, after, pageSize } = wanted;
    const [rows, facets] = await Promise.all([
      this.rows(
        asked,
        wanted,
        (add) =>
          `${after ? isBeyond(order, after, add) : 'true'} ORDER BY ${orderBy(order)} LIMIT ${add(pageSize)}`,
      ),
      this.facets(asked, wanted),
    ]);
    const of = (facet: Facet['facet']) => facets.filter((row) => row.facet === facet);
    const countOf = (facet: Facet['facet']) => of(facet)[0]?.count ?? 0;
    const counts = new Map(of('reason').map(({ id, count }) => [id, count]));
    return {
      items: rows.map((row) => inContract(asked, row)),
      total: countOf('total'),
      waiting: countOf('waiting'),
      next: (rows.length === pageSize ? rows.at(-1)?.place : undefined) ?? null,
      reasons: queueReasonSchema.options.map((id) => ({ id, count: counts.get(id) ?? 0 })),
      districts: of('district').map(({ id, name, count }) => ({ agencyId: id, agencyName: name, count })),
      reviewers: of('reviewer').map(({ id, name, count }) => ({ accountId: id, name, count })),
      cleanToAccept: countOf('cleanToAccept'),
    };
  }

  /** All of a part of the queue, as it is at one moment. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR */
  async all(caller: Caller, wanted: QueueFilter): Promise<QueueRow[]> {
    const asked = await this.asked(caller, wanted.agencyId, wanted.year);
    const rows = await this.rows(asked, wanted, () => `true ORDER BY ${orderBy(wanted.order)}`);
    return rows.map((row) => inContract(asked, row));
  }

  /**
   * What comes before and after one report in a part of the queue. Its place is that of what was handed in, so the way leads on
   * from it also where it was decided on meanwhile.
   * @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR
   */
  async neighbours(caller: Caller, agencyId: string, wanted: QueueFilter): Promise<QueueNeighbours> {
    const { year, order } = wanted;
    await this.scope.node(caller, agencyId, year);
    const asked = await this.asked(caller, wanted.agencyId, year);
    const here = await this.placeOf(agencyId, wanted);
    const one = async (beyond: string, compared: '>' | '<') => {
      const direction = compared === '>' ? 'ASC' : 'DESC';
      const [row] = await this.rows(
        asked,
        wanted,
        (add) =>
          `${isBeyond(order, beyond, add, compared)} AND row.id <> ${add(agencyId)}::uuid
           ORDER BY ${orderBy(order, direction)} LIMIT 1`,
      );
      return row ? inContract(asked, row) : null;
    };
    const [previous, next, first, counted] = await Promise.all([
      here ? one(here, '<') : null,
      one(here ?? BEFORE_ALL, '>'),
      one(BEFORE_ALL, '>'),
      this.position(asked, wanted, agencyId, here ?? BEFORE_ALL),
    ]);
    return { previous, next, first, ...counted };
  }

  /** The clean ones of an area that a bulk acceptance may take: none drawn to be read, none that another person is reviewing. */
  async clean(
    caller: Caller,
    agencyId: string,
    year: number,
    manager: EntityManager,
  ): Promise<CleanReport[]> {
    const asked = await this.asked(caller, agencyId, year);
    const { values, add } = parameters();
    return manager.query<CleanReport[]>(
      `SELECT row.id AS "agencyId", row.name AS "agencyName", row.submitted_version AS version
       FROM ${waitingReports(asked, add)} WHERE ${isToAccept(add(caller.accountId))} ORDER BY ${inTreeOrder('row')}`,
      values,
    );
  }

  private async asked(caller: Caller, agencyId: string | undefined, year: number): Promise<QueueAsked> {
    const { path } = await this.scope.node(caller, agencyId, year);
    const { days } = await this.rounds.dueDays(year);
    return { caller, path, year, days, today: this.clock.today(), now: this.clock.now() };
  }

  private rows(asked: QueueAsked, wanted: QueueFilter, which: (add: AddParameter) => string): Promise<Row[]> {
    const { values, add } = parameters();
    const { caller, year } = asked;
    const parentIsSeen = pathLeadsThrough(`ARRAY[${add(caller.agencyId)}]`, 'parent.path');
    return this.database.query<Row[]>(
      `SELECT row.id AS "agencyId", row.name AS "agencyName", row.kind, parent.name AS "parentName", row.state,
              row.due_on AS "dueOn", row.submitted_at AS "submittedAt", row.submitted_version AS "submittedVersion", row.reasons,
              row.reviewer_id AS "reviewerId", row.reviewer AS "reviewerName", row.reviewed_since AS "reviewedSince",
              ${placeInOrder(wanted.order)} AS place
       FROM ${waitingReports(asked, add)}
       LEFT JOIN ${agenciesInYear(add(year))} AS parent ON parent.id = row.parent_id AND ${parentIsSeen}
       WHERE ${all(conditionsOf(asked, wanted, add))} AND ${which(add)}`,
      values,
    );
  }

  /** How many rows each choice leaves, the other choices as they are: one look at the queue. */
  private facets(asked: QueueAsked, wanted: QueueFilter): Promise<Facet[]> {
    const { values, add } = parameters();
    const queue = waitingReports(asked, add);
    const { reason, district, reviewer, search } = conditionsOf(asked, wanted, add);
    return this.database.query<Facet[]>(
      `WITH marked AS MATERIALIZED (
         SELECT row.*, ${district} AND ${reviewer} AND ${search} AS but_reason, ${reason} AND ${reviewer} AND ${search} AS but_district,
                ${reason} AND ${district} AND ${search} AS but_reviewer,
                ${reason} AND ${district} AND ${reviewer} AND ${search} AS chosen
         FROM ${queue})
       SELECT 'waiting' AS facet, '' AS id, '' AS name, count(*)::int AS count FROM marked
       UNION ALL SELECT 'total', '', '', count(*)::int FROM marked WHERE chosen
       UNION ALL SELECT 'cleanToAccept', '', '', count(*)::int FROM marked AS row WHERE ${isToAccept(add(asked.caller.accountId))}
       UNION ALL SELECT 'reason', 'clean', '', count(*)::int FROM marked AS row WHERE row.but_reason AND ${hasReason('clean')}
       UNION ALL (SELECT 'reason', reason, '', count(*)::int FROM marked AS row, jsonb_object_keys(row.reasons) AS reason
                  WHERE row.but_reason GROUP BY reason)
       UNION ALL (SELECT 'district', row.district, agency.name, count(*) FILTER (WHERE row.but_district)::int
                  FROM marked AS row JOIN ${agenciesInYear(add(asked.year))} AS agency ON agency.id::text = row.district
                  GROUP BY row.district, agency.name, agency.tree_order, agency.id ORDER BY ${inTreeOrder('agency')})
       UNION ALL (SELECT 'reviewer', row.reviewer_id::text, max(row.reviewer), count(*) FILTER (WHERE row.but_reviewer)::int
                  FROM marked AS row WHERE row.reviewer_id IS NOT NULL GROUP BY row.reviewer_id ORDER BY 3)`,
      values,
    );
  }

  /** The place that a report has in the order by what was handed in last; undefined for one that never was. */
  private async placeOf(agencyId: string, { year, order }: QueueFilter): Promise<string | undefined> {
    const [row] = await this.database.query<{ place: string }[]>(
      `SELECT ${placeInOrder(order)} AS place FROM (
         SELECT agency_id AS id, gravity, submitted_at FROM submission
         WHERE agency_id = $1 AND year = $2 AND submitted_at IS NOT NULL) AS row`,
      [agencyId, year],
    );
    return row?.place;
  }

  private async position(asked: QueueAsked, wanted: QueueFilter, agencyId: string, here: string) {
    const { values, add } = parameters();
    const [counted] = await this.database.query<[{ position: number; total: number; waits: boolean }]>(
      `SELECT count(*)::int AS total, count(*) FILTER (WHERE ${isBeyond(wanted.order, here, add, '<=')})::int AS position,
              COALESCE(bool_or(row.id = ${add(agencyId)}::uuid), false) AS waits
       FROM ${waitingReports(asked, add)} WHERE ${all(conditionsOf(asked, wanted, add))}`,
      values,
    );
    const { total, position, waits } = counted;
    return { total, position: waits ? position : null };
  }
}

/** Comes before every place in the order. */
const BEFORE_ALL = '-1~0~00000000-0000-0000-0000-000000000000';

const all = (conditions: ReturnType<typeof conditionsOf>): string => Object.values(conditions).join(' AND ');

/** The parameters of a statement in the making. */
function parameters() {
  const values: unknown[] = [];
  return { values, add: (value: unknown) => `$${values.push(value)}` };
}

function inContract({ caller, year }: QueueAsked, row: Row): QueueRow {
  const { reasons, reviewerId, reviewerName, reviewedSince, submittedAt, place: _place, ...own } = row;
  return {
    ...own,
    year,
    submittedAt: submittedAt?.toISOString() ?? null,
    reasons: reviewReasonSchema.options.flatMap((id) => {
      const count = reasons[id];
      return count ? [{ id, count }] : [];
    }),
    reviewer:
      reviewerId === null || reviewedSince === null
        ? null
        : {
            name: reviewerName ?? '',
            isSelf: reviewerId === caller.accountId,
            since: reviewedSince.toISOString(),
          },
  };
}
