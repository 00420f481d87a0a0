import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { latestPlacementOf } from '../../agencies/placement/latest-placement.ts';
import { inTreeOrder } from '../../agencies/placement/tree-order.ts';
import { Clock } from '../../clock.ts';
import type { Account } from '../account.entity.ts';
import { lastAgency } from '../accounts.errors.ts';
import { AccountAgency } from './account-agency.entity.ts';

/** An agency that an account has, with its newest name and place. */
export interface AgencyHeld {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** All agencies of all accounts as a relation for SQL: account_id, agency_id, given_at, which of the first one is null. */
export const AGENCIES_HELD = `
  (SELECT id AS account_id, agency_id, NULL::timestamptz AS given_at FROM account
   UNION ALL SELECT account_id, agency_id, given_at FROM account_agency)`;

/** Which agencies people work for: their first one and those given to them beside it. */
@Injectable()
export class AgenciesHeld {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those of an account, its first one first. */
  async of(accountId: string, manager: EntityManager = this.database.manager): Promise<AgencyHeld[]> {
    return (await this.ofAll([accountId], manager)).get(accountId) ?? [];
  }

  /** The same of many. */
  async ofAll(
    accountIds: readonly string[],
    manager: EntityManager = this.database.manager,
  ): Promise<Map<string, AgencyHeld[]>> {
    const rows = await manager.query<(AgencyHeld & { accountId: string })[]>(
      `SELECT held.account_id AS "accountId", held.agency_id AS id, place.name, place.path
       FROM ${AGENCIES_HELD} AS held JOIN ${latestPlacementOf('held.agency_id')} AS place ON true
       WHERE held.account_id = ANY($1) ORDER BY held.given_at NULLS FIRST, ${inTreeOrder('place')}`,
      [accountIds],
    );
    const all = new Map<string, AgencyHeld[]>();
    for (const { accountId, ...agency } of rows) all.set(accountId, [...(all.get(accountId) ?? []), agency]);
    return all;
  }

  /** Whether an account has an agency. */
  async has(accountId: string, agencyId: string): Promise<boolean> {
    const [row] = await this.database.query<{ has: boolean }[]>(
      `SELECT EXISTS (SELECT FROM ${AGENCIES_HELD} AS held WHERE account_id = $1 AND agency_id = $2) AS has`,
      [accountId, agencyId],
    );
    return row?.has ?? false;
  }

  /**
   * Gives an account agencies and takes others from it, within the transaction that holds it. Where its first one is taken, the one
   * given next becomes the first, on the entity too. What it has already, or has not, is left alone.
   * @returns those that were really given, and taken
   * @throws Refusal LAST_AGENCY
   */
  async change(
    manager: EntityManager,
    account: Account,
    { give, take }: { readonly give: readonly string[]; readonly take: readonly string[] },
  ): Promise<{ given: AgencyHeld[]; taken: AgencyHeld[] }> {
    if (give.length === 0 && take.length === 0) return { given: [], taken: [] };
    const before = await this.of(account.id, manager);
    const wasThere = new Set(before.map(({ id }) => id));
    const taken = before.filter(({ id }) => take.includes(id));
    const goes = new Set(taken.map(({ id }) => id));
    const others = [...new Set(give)].filter((id) => !wasThere.has(id) && !goes.has(id));
    const [first] = [...before.filter(({ id }) => !goes.has(id)).map(({ id }) => id), ...others];
    if (first === undefined) throw lastAgency(account.displayName);
    const givenAt = this.clock.now();
    if (others.length > 0)
      await manager.insert(
        AccountAgency,
        others.map((agencyId) => ({ accountId: account.id, agencyId, givenAt })),
      );
    await manager.query('DELETE FROM account_agency WHERE account_id = $1 AND agency_id = ANY($2)', [
      account.id,
      [...goes, first],
    ]);
    account.agencyId = first;
    if (account.lastAgencyId !== null && goes.has(account.lastAgencyId)) account.lastAgencyId = null;
    const after = await this.ofAgencies(manager, others);
    return { given: after, taken };
  }

  private async ofAgencies(manager: EntityManager, ids: readonly string[]): Promise<AgencyHeld[]> {
    if (ids.length === 0) return [];
    return manager.query<AgencyHeld[]>(
      `SELECT agency.id, place.name, place.path FROM agency JOIN ${latestPlacementOf('agency.id')} AS place ON true
       WHERE agency.id = ANY($1) ORDER BY ${inTreeOrder('place')}`,
      [ids],
    );
  }
}
