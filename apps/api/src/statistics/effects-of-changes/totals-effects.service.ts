import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { TotalsEffect, TotalsPreview } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { oneChangeAtATime } from '../../agencies/placement/placement-changes.ts';
import type { Actor } from '../../audit/audit-record.service.ts';
import { undone } from '../../database/undone.ts';
import { isInArea } from '../../authorization/area.ts';
import { lockTree } from '../add-to-totals.ts';
import { TreeHistory } from '../corrections/tree-history.service.ts';
import { effectsOf, type Kept, type KeptRow, type SeenEffect, told, volumesOf } from './totals-compared.ts';
import { totalsChangedMeanwhile, totalsNotConfirmed } from './totals-effects.errors.ts';

/** A change of the tree, made with the manager it is given. */
export type TreeChange<Result = unknown> = (manager: EntityManager) => Promise<Result>;

/** Who changes the tree: a caller sees what happens in their own area, the platform itself all of it. */
type Changer = Actor & { agencyId?: string };

/**
 * What a change of the tree does to the totals, found out by making it: before it is made for good, and, where somebody has
 * confirmed what they saw, while it is.
 */
@Injectable()
export class TotalsEffects {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tree: AgencyTree,
    private readonly history: TreeHistory,
  ) {}

  /**
   * What the change would do. Nothing of it is done; what it is refused for is thrown.
   * @param agencyIds all whose totals or places the change is about: those changed, and those under whom they are put
   */
  async preview(changer: Changer, agencyIds: string[], change: TreeChange): Promise<TotalsPreview> {
    const effects = await undone(this.database, (manager) => this.during(manager, agencyIds, change));
    return { effects: seenBy(changer, effects), digest: digestOf(effects) };
  }

  /**
   * Makes the change where it does what was confirmed, and records what it did to the totals with the agency named first.
   * @param digest that of the preview; undefined where the change is to leave all totals as they are
   * @throws Refusal TOTALS_NOT_CONFIRMED, TOTALS_CHANGED_MEANWHILE, and what the change is refused for: nothing is done then
   */
  async confirmed<Result>(
    changer: Changer,
    agencyIds: string[],
    digest: string | undefined,
    change: TreeChange<Result>,
  ): Promise<Result> {
    const about = { agencyIds, agencyOf: () => agencyIds[0] };
    return this.database.transaction((manager) =>
      this.history.keep(manager, changer, about, async () => {
        const results: Result[] = [];
        const effects = await this.during(manager, agencyIds, async () => {
          results.push(await change(manager));
        });
        if (digest === undefined && effects.length > 0) throw totalsNotConfirmed(effects);
        if (digest !== undefined && digest !== digestOf(effects)) throw totalsChangedMeanwhile();
        return { result: results[0] as Result, effects };
      }),
    );
  }

  /**
   * Makes the change in a transaction that is under way, where it leaves all totals as they are.
   * @throws Refusal TOTALS_NOT_CONFIRMED, and what the change is refused for: nothing of it is done then
   */
  async leftAsTheyAre(manager: EntityManager, agencyIds: string[], change: TreeChange): Promise<void> {
    await manager.transaction(async (within) => {
      const effects = await this.during(within, agencyIds, change);
      if (effects.length > 0) throw totalsNotConfirmed(effects);
    });
  }

  /** With the tree and all totals held still, so that what differs is what the change did. */
  private async during(
    manager: EntityManager,
    agencyIds: string[],
    change: TreeChange,
  ): Promise<SeenEffect[]> {
    await oneChangeAtATime(manager);
    await lockTree(manager, 'exclusive');
    const nodes = await this.tree.withAllAbove(agencyIds, manager);
    const before = await this.kept(manager, nodes);
    await change(manager);
    const after = await this.kept(manager, [...nodes, ...(await this.tree.withAllAbove(agencyIds, manager))]);
    return effectsOf(before, after);
  }

  /** Of agencies in the tree of the year: what another one keeps is in no answer. */
  private async kept(manager: EntityManager, agencyIds: string[]): Promise<Map<string, Kept>> {
    const rows = await manager.query<KeptRow[]>(
      `SELECT total.agency_id AS "agencyId", total.year, total.form, total.reports, total.figures::text[] AS figures,
              agency.name, agency.path
       FROM subtree_total AS total JOIN LATERAL ${agenciesInYear('total.year')} AS agency ON agency.id = total.agency_id
       WHERE total.agency_id = ANY($1) AND total.reports > 0`,
      [agencyIds],
    );
    return new Map(rows.map((row) => [`${row.year} ${row.agencyId}`, { ...row, volumes: volumesOf(row) }]));
  }
}

/** What happens to the totals above the area is not told to those who change something in it. */
const seenBy = ({ agencyId }: Changer, effects: SeenEffect[]): TotalsEffect[] =>
  effects
    .filter((effect) => agencyId === undefined || isInArea(agencyId, effect))
    .map(({ path: _path, ...effect }) => told(effect));

/** By what somebody has seen it is known again. */
export const digestOf = (seen: unknown): string =>
  createHash('sha256').update(JSON.stringify(seen)).digest('hex');
