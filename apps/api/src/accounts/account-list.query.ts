import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AccountPage, AccountQuery } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { latestPlacementOf } from '../agencies/placement/latest-placement.ts';
import { isSought } from '../agencies/seeking/sought-agencies.ts';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import { pathLeadsThrough } from '../authorization/area.ts';

type Row = Omit<AccountPage['items'][number], 'lastSignInAt'> & { lastSignInAt: Date | null };

const withAgency = `account JOIN ${latestPlacementOf('account.agency_id')} AS agency ON true`;

/** The accounts bound to agencies whose latest placement is below those given. */
@Injectable()
export class AccountListQuery {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * The accounts of agencies with one of these ids on their path, in the order of the tree; a part of a name or
   * username narrows them.
   */
  async page(above: readonly string[], { search, page, pageSize }: AccountQuery): Promise<AccountPage> {
    const values: unknown[] = [above];
    const add = (value: unknown): string => `$${values.push(value)}`;
    const isNamed = (text: string): string =>
      `(strpos(username, ${add(text)}) > 0 OR strpos(display_name, $2) > 0
        OR ${isSought('account.agency_id', text, '$1', add)})`;
    const matches = `${pathLeadsThrough('$1', 'agency.path')} ${search ? `AND ${isNamed(search)}` : ''}`;
    const rows = await this.database.query<Row[]>(
      `SELECT account.id, username, display_name AS "displayName", role, account.agency_id AS "agencyId",
              agency.name AS "agencyName", phone, email, disabled_at IS NOT NULL AS disabled, last_sign_in_at AS "lastSignInAt"
       FROM ${withAgency} WHERE ${matches}
       ORDER BY ${inTreeOrder('agency')}, username LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
      [...values, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.database.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM ${withAgency} WHERE ${matches}`,
      values,
    );
    const items = rows.map((row) => ({ ...row, lastSignInAt: row.lastSignInAt?.toISOString() ?? null }));
    return { items, total: count?.total ?? 0 };
  }
}
