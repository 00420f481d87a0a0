import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { AccountPage, AccountQuery } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { latestPlacementOf } from '../agencies/placement/latest-placement.ts';
import { isSought } from '../agencies/seeking/sought-agencies.ts';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import { pathLeadsThrough } from '../authorization/area.ts';
import { AGENCIES_HELD } from './several-agencies/agencies-held.service.ts';

type Row = Omit<AccountPage['items'][number], 'lastSignInAt' | 'agencyId' | 'agencyName'> & {
  lastSignInAt: Date | null;
};

/**
 * Accounts with those of their agencies that are in the area, $1, and the place of the first of them below the node, $2.
 *
 * @param isSoughtHeld a condition of SQL on held.agency_id: whether the agency is what is looked for
 */
const accountsSeen = (isSoughtHeld: string): string => `
  account JOIN LATERAL (
    SELECT json_agg(json_build_object('id', held.agency_id, 'name', agency.name)
             ORDER BY held.given_at NULLS FIRST, ${inTreeOrder('agency')}) AS agencies,
           bool_or(${isSoughtHeld}) AS is_sought,
           min(${inTreeOrder('agency')}) FILTER (WHERE ${pathLeadsThrough('$2', 'agency.path')}) AS place
    FROM ${AGENCIES_HELD} AS held JOIN ${latestPlacementOf('held.agency_id')} AS agency ON true
    WHERE held.account_id = account.id AND ${pathLeadsThrough('$1', 'agency.path')}) AS seen ON seen.place IS NOT NULL`;

/** The accounts that have an agency whose latest placement is below those given. */
@Injectable()
export class AccountListQuery {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * The accounts with an agency that has these ids on its path, in the order of the tree; a part of a name or username
   * narrows them.
   *
   * @param above the top of the asker's area, beyond which no agency is told, and a node in it; nothing for all there are
   */
  async page(above: readonly string[], { search, page, pageSize }: AccountQuery): Promise<AccountPage> {
    const values: unknown[] = [above.slice(0, 1), above];
    const add = (value: unknown): string => `$${values.push(value)}`;
    const text = search && add(search);
    const seen = accountsSeen(search ? isSought('held.agency_id', search, '$1', add) : 'true');
    const from = `${seen} ${text ? `WHERE strpos(username, ${text}) > 0 OR strpos(display_name, ${text}) > 0 OR seen.is_sought` : ''}`;
    const rows = await this.database.query<Row[]>(
      `SELECT account.id, username, display_name AS "displayName", role, seen.agencies, phone, email,
              disabled_at IS NOT NULL AS disabled, last_sign_in_at AS "lastSignInAt"
       FROM ${from}
       ORDER BY seen.place, username LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
      [...values, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.database.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM ${from}`,
      values,
    );
    const items = rows.map((row) => ({
      ...row,
      agencyId: row.agencies[0]?.id ?? '',
      agencyName: row.agencies[0]?.name ?? '',
      lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    }));
    return { items, total: count?.total ?? 0 };
  }
}
