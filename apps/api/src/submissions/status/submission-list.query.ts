import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  sourcesWhere,
  type SubmissionFilter,
  type SubmissionListQuery as Wanted,
  type SubmissionOrder,
  type SubmissionPage,
  type SubmissionRow,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import { isSought } from '../../agencies/seeking/sought-agencies.ts';
import { inTreeOrder } from '../../agencies/placement/tree-order.ts';
import { pathLeadsThrough } from '../../authorization/area.ts';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { Clock } from '../../clock.ts';
import { agenciesAsked, isAsked, stillReportingUntil } from '../../collection-rounds/agencies-asked.ts';
import { AgencyRounds } from '../../collection-rounds/agency-rounds.service.ts';
import { dueOn } from '../../collection-rounds/due-day-table.ts';
import { lateSql } from './late.ts';
import { micros } from './micros.ts';
import { stateSql } from './submissions-in-year.ts';
import { waitsFor } from './waits-for.ts';

type Row = Omit<SubmissionRow, 'submittedAt' | 'lastActivityAt'> & {
  submittedAt: Date | null;
  lastActivityAt: Date | null;
  waitsSince: string;
};

const BROUGHT_IN = sourcesWhere(({ isBroughtIn }) => isBroughtIn)
  .map((source) => `'${source}'`)
  .join();

const expected = `
  (SELECT agency.id, agency.name, agency.kind, agency.parent_id, agency.path, agency.tree_order, submission.submitted_at,
          submission.errors, submission.warnings, submission.unread, submission.doubtful, submission.last_activity_at,
          submission.submitted_version, COALESCE(submission.set_aside_version = submission.submitted_version, false) AS set_aside,
          EXISTS (SELECT 1 FROM report_version AS version
                  WHERE version.submission_id = submission.id AND version.source IN (${BROUGHT_IN})
                    AND version.number = COALESCE(submission.accepted_version, submission.latest_version)) AS brought_in,
          ${stateSql('submission')} AS state, COALESCE(submission.returns, 0) AS returns,
          agency.exempt_because, (${stillReportingUntil('agency', '$4')})::text AS reopened_until, due.due_on::text,
          COALESCE(${lateSql('due.due_on', 'submission.first_submitted_on', '$4')}, false) AS late,
          submission.published_on::text, COALESCE(${lateSql('due.publish_on', 'submission.published_on', '$4')}, false) AS published_late
   FROM ${agenciesAsked('$1')} AS agency ${dueOn('agency', '$3', '$7', '$9')}
   LEFT JOIN submission ON submission.agency_id = agency.id AND submission.year = $1
   WHERE agency.path LIKE $2) AS row`;

const wanted = `
  ($5::text[] IS NULL OR (row.state = ANY($5) AND ${isAsked('row')}))
  AND ($6::boolean IS NULL OR row.late = $6)
  AND ($8::boolean IS NULL OR NOT ${isAsked('row')})`;

/** Since when a row has waited. */
const WAITS_SINCE: Readonly<Record<SubmissionOrder, string>> = {
  tree: '0',
  submittedAt: micros('row.submitted_at'),
  lastActivityAt: micros('row.last_activity_at'),
  dueOn: micros('row.due_on::timestamp'),
};

/** Who in an area is to report for a year, and the status of each. */
@Injectable()
export class SubmissionListQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly rounds: AgencyRounds,
    private readonly clock: Clock,
  ) {}

  /**
   * Agencies of an area with the status of their reports, narrowed and in the order asked for. @throws Refusal
   * AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR
   */
  async page(caller: Caller, query: Wanted): Promise<SubmissionPage> {
    const { order, pageSize } = query;
    const { holds, values } = await this.narrowed(caller, query);
    const [rows, [counted]] = await Promise.all([
      this.rows(caller, query, holds, values, (all) =>
        order === 'tree' ? inNumberedPages(all, query) : readOn(all, query),
      ),
      this.database.query<{ total: number }[]>(
        `SELECT count(*)::int AS total FROM ${expected} WHERE ${holds}`,
        values,
      ),
    ]);
    const last = order !== 'tree' && rows.length === pageSize ? rows.at(-1) : undefined;
    return {
      items: rows.map(toContract),
      total: counted?.total ?? 0,
      next: last ? `${last.waitsSince}~${last.agencyId}` : null,
    };
  }

  /** All of them as they are at one moment. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR */
  async all(caller: Caller, filter: SubmissionFilter): Promise<SubmissionRow[]> {
    const { holds, values } = await this.narrowed(caller, filter);
    const rows = await this.rows(caller, filter, holds, values, () => `ORDER BY ${orderOf(filter.order)}`);
    return rows.map(toContract);
  }

  /** Which rows of `expected` are asked for, as a condition of SQL with its parameters. */
  private async narrowed(caller: Caller, filter: SubmissionFilter) {
    const { agencyId, year, state, late, exempt, search, mine } = filter;
    const node = await this.scope.node(caller, agencyId, year);
    const { days } = await this.rounds.dueDays(year);
    const values: unknown[] = [
      year,
      `${node.path}%`,
      days.begins,
      this.clock.today(),
      state ?? null,
      late ? late === 'true' : null,
      days.submitDays,
      exempt ? true : null,
      days.publishDays,
    ];
    const holds = [
      wanted,
      ...(mine ? [waitsFor(caller, add(values, caller.agencyId))] : []),
      ...(search
        ? [
            isSought('row.id', search, `ARRAY[${add(values, caller.agencyId)}]`, (value) =>
              add(values, value),
            ),
          ]
        : []),
    ].join(' AND ');
    return { holds, values };
  }

  private rows(
    caller: Caller,
    { order }: SubmissionFilter,
    holds: string,
    filters: readonly unknown[],
    which: (values: unknown[]) => string,
  ): Promise<Row[]> {
    const values = [...filters];
    const parentIsSeen = pathLeadsThrough(`ARRAY[${add(values, caller.agencyId)}]`, 'parent.path');
    return this.database.query<Row[]>(
      `SELECT row.id AS "agencyId", row.name AS "agencyName", row.kind, parent.name AS "parentName", $1::int AS year,
              row.state, row.brought_in AS "broughtIn", row.due_on AS "dueOn", row.late,
              row.published_on AS "publishedOn", row.published_late AS "publishedLate",
              row.exempt_because AS exemption, row.reopened_until AS "reopenedUntil", row.submitted_at AS "submittedAt", row.errors,
              row.warnings, row.unread, row.doubtful, row.returns, row.submitted_version AS "submittedVersion",
              row.set_aside AS "setAside", row.last_activity_at AS "lastActivityAt",
              ${WAITS_SINCE[order]}::text AS "waitsSince"
       FROM ${expected}
       LEFT JOIN ${agenciesInYear('$1')} AS parent ON parent.id = row.parent_id AND ${parentIsSeen}
       WHERE ${holds} ${which(values)}`,
      values,
    );
  }
}

/** Adds a parameter to a query; returns its place. */
const add = (values: unknown[], value: unknown): string => `$${values.push(value)}`;

const orderOf = (order: SubmissionOrder): string =>
  order === 'tree' ? inTreeOrder('row') : `${WAITS_SINCE[order]}, row.id`;

const inNumberedPages = (values: unknown[], { order, page, pageSize }: Wanted): string => `
  ORDER BY ${orderOf(order)}
  LIMIT ${add(values, pageSize)} OFFSET ${add(values, (page - 1) * pageSize)}`;

function readOn(values: unknown[], { order, after, pageSize }: Wanted): string {
  const [since, id] = after?.split('~') ?? [];
  const follows = after
    ? `AND (${WAITS_SINCE[order]}, row.id) > (${add(values, since)}::bigint, ${add(values, id)}::uuid)`
    : '';
  return `${follows} ORDER BY ${orderOf(order)} LIMIT ${add(values, pageSize)}`;
}

function toContract({ waitsSince: _waitsSince, ...row }: Row): SubmissionRow {
  return {
    ...row,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    lastActivityAt: row.lastActivityAt?.toISOString() ?? null,
  };
}
