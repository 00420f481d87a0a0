import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SubmissionListQuery as Wanted, SubmissionPage, SubmissionRow } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { agenciesInYear } from '../../agencies/agencies-in-year.ts';
import { pathLeadsThrough } from '../../authorization/area.ts';
import type { Caller } from '../../authorization/caller.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { Clock } from '../../clock.ts';
import { CollectionRounds } from '../../collection-rounds/collection-rounds.service.ts';

type Row = Omit<SubmissionRow, 'submittedAt' | 'lastActivityAt'> & {
  submittedAt: Date | null;
  lastActivityAt: Date | null;
};

const expected = `
  (SELECT agency.id, agency.name, agency.kind, agency.parent_id, agency.path, submission.submitted_at,
          submission.errors, submission.warnings, submission.unread, submission.last_activity_at,
          COALESCE(submission.state, 'notStarted') AS state, COALESCE(submission.returns, 0) AS returns,
          $3::jsonb ->> agency.kind AS due_on,
          COALESCE(COALESCE(submission.first_submitted_on, $4) > ($3::jsonb ->> agency.kind)::date, false) AS late
   FROM ${agenciesInYear('$1')} AS agency
   LEFT JOIN submission ON submission.agency_id = agency.id AND submission.year = $1
   WHERE agency.path LIKE $2) AS row`;

const wanted = `
  ($5::text IS NULL OR row.state = $5) AND ($6::boolean IS NULL OR row.late = $6)
  AND ($7::text IS NULL OR strpos(row.name, $7) > 0)`;

/** Who in an area is to report for a year, and where each stands. */
@Injectable()
export class SubmissionListQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly rounds: CollectionRounds,
    private readonly clock: Clock,
  ) {}

  async page(
    caller: Caller,
    { agencyId, year, state, late, search, page, pageSize }: Wanted,
  ): Promise<SubmissionPage> {
    const node = await this.scope.node(caller, agencyId, year);
    const round = await this.rounds.find(year);
    const filters = [
      year,
      `${node.path}%`,
      JSON.stringify(round?.dueDates ?? {}),
      this.clock.today(),
      state ?? null,
      late ? late === 'true' : null,
      search || null,
    ];
    const [rows, [counted]] = await Promise.all([
      this.database.query<Row[]>(
        `SELECT row.id AS "agencyId", row.name AS "agencyName", row.kind, parent.name AS "parentName", $1::int AS year,
                row.state, row.due_on AS "dueOn", row.late, row.submitted_at AS "submittedAt", row.errors,
                row.warnings, row.unread, row.returns, row.last_activity_at AS "lastActivityAt"
         FROM ${expected} LEFT JOIN ${agenciesInYear('$1')} AS parent
           ON parent.id = row.parent_id AND ${pathLeadsThrough('ARRAY[$8]', 'parent.path')}
         WHERE ${wanted} ORDER BY parent.name NULLS FIRST, row.name, row.id LIMIT $9 OFFSET $10`,
        [...filters, caller.agencyId, pageSize, (page - 1) * pageSize],
      ),
      this.database.query<{ total: number }[]>(
        `SELECT count(*)::int AS total FROM ${expected} WHERE ${wanted}`,
        filters,
      ),
    ]);
    return { items: rows.map(toContract), total: counted?.total ?? 0 };
  }
}

function toContract(row: Row): SubmissionRow {
  return {
    ...row,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    lastActivityAt: row.lastActivityAt?.toISOString() ?? null,
  };
}
