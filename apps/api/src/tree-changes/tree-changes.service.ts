import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { ConfirmedTreeChange, CreateAgency, TreeChange, TreeChangePreview } from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AgencyChanges } from '../agencies/agency-changes.service.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import { AgencyMergers } from '../agencies/revising/agency-mergers.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { TreeHistory } from '../statistics/corrections/tree-history.service.ts';
import { digestOf, TotalsEffects } from '../statistics/effects-of-changes/totals-effects.service.ts';
import { AgencyRemovals } from './agency-removals.service.ts';
import { ReportsLeftOut } from './reports-left-out.query.ts';
import { changedMeanwhile, changeNotConfirmed } from './tree-changes.errors.ts';

type Besides = Pick<TreeChangePreview, 'left' | 'removed' | 'accounts'>;
type Seen = ConfirmedTreeChange['seen'];

/**
 * Every change of the tree that a person makes: tried first, with what it would do to the totals of all years and to
 * reports; done when exactly that was confirmed. Trying and doing are the same work, once undone and once kept.
 */
@Injectable()
export class TreeChanges {
  constructor(
    private readonly agencies: AgencyChanges,
    private readonly mergers: AgencyMergers,
    private readonly removals: AgencyRemovals,
    private readonly reports: ReportsLeftOut,
    private readonly tree: AgencyTree,
    private readonly effects: TotalsEffects,
    private readonly history: TreeHistory,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /** A new agency, which changes no totals, but of how many they should be. Returns its id. */
  async found(caller: Caller, wanted: CreateAgency): Promise<string> {
    const about = { agencyIds: [wanted.parentId], agencyOf: (id: string) => id };
    return this.database.transaction((manager) =>
      this.history.keep(manager, caller, about, async () => ({
        result: await this.agencies.create(caller, wanted, manager),
        effects: [],
      })),
    );
  }

  /** What the change would do. Nothing of it stays. @throws Refusal whatever would refuse the change itself */
  async preview(caller: Caller, change: TreeChange): Promise<TreeChangePreview> {
    const tried: Besides[] = [];
    const totals = await this.effects.preview(caller, await this.concerned(change), async (manager) => {
      tried.push((await this.make(manager, caller, change)).besides);
    });
    const besides = tried[0] ?? { left: [], removed: [], accounts: [] };
    return {
      ...totals,
      ...besides,
      asks: totals.effects.length > 0 || asks(besides),
      besides: digestOf(besides),
    };
  }

  /**
   * Makes the change, all of it or nothing. Returns the agency it was about, or that goes on; null where it is no more.
   * @throws Refusal TOTALS_NOT_CONFIRMED, TREE_CHANGE_NOT_CONFIRMED where it does what nobody has confirmed,
   *   TOTALS_CHANGED_MEANWHILE, TREE_CHANGED_MEANWHILE where it is not what was confirmed
   */
  async carryOut(caller: Caller, change: TreeChange, seen?: Seen): Promise<string | null> {
    return this.effects.confirmed(caller, await this.concerned(change), seen?.digest, async (manager) => {
      const { agencyId, besides } = await this.make(manager, caller, change);
      if (seen === undefined && asks(besides)) throw changeNotConfirmed(besides);
      if (seen !== undefined && seen.besides !== digestOf(besides)) throw changedMeanwhile();
      return agencyId;
    });
  }

  private async make(
    manager: EntityManager,
    caller: Caller,
    change: TreeChange,
  ): Promise<{ agencyId: string | null; besides: Besides }> {
    const { removed, accounts } = await this.removals.concerned(manager, caller, change);
    const before = await this.reports.before(manager, [
      ...endedBy(change),
      ...removed.map((each) => each.agencyId),
    ]);
    const agencyId = await this.carry(manager, caller, change);
    const left = await this.reports.leftOut(manager, before, caller.agencyId);
    return { agencyId, besides: { left, removed, accounts } };
  }

  /** Every agency that the change names or moves: those it is about, and those below which they come. */
  private async concerned(change: TreeChange): Promise<string[]> {
    const ended = endedBy(change);
    const successors = change.what === 'split' ? change.into : change.what === 'merge' ? [change.into] : [];
    return [
      ...ended,
      ...(await this.tree.everDirectlyBelow(ended)),
      ...(change.what === 'abolish' ? change.successorIds : []),
      ...successors.map((each) => (each.who === 'existing' ? each.agencyId : each.parentId)),
      ...((change.what === 'change' || change.what === 'correct') && change.parentId
        ? [change.parentId]
        : []),
    ];
  }

  private async carry(manager: EntityManager, caller: Caller, change: TreeChange): Promise<string | null> {
    switch (change.what) {
      case 'change':
        await this.agencies.change(caller, change.agencyId, withoutKind(change), manager);
        return change.agencyId;
      case 'correct':
        await this.agencies.correct(caller, change.agencyId, withoutKind(change), manager);
        return change.agencyId;
      case 'abolish':
        await this.agencies.abolish(caller, change.agencyId, change.lastYear, change, manager);
        return change.agencyId;
      case 'merge':
        return this.mergers.merge(caller, change, manager);
      case 'split':
        return this.mergers.split(caller, change, manager);
      case 'remove':
        await this.removals.remove(manager, caller, change);
        return null;
    }
  }
}

function withoutKind<Change extends { what: string; agencyId: string }>({
  what: _what,
  agencyId: _agencyId,
  ...rest
}: Change): Omit<Change, 'what' | 'agencyId'> {
  return rest;
}

/** The agencies that the change is about: those it may take out of years. */
const endedBy = (change: TreeChange): string[] =>
  change.what === 'merge' ? change.agencies.map(({ agencyId }) => agencyId) : [change.agencyId];

const asks = ({ left, removed }: Besides): boolean => left.length > 0 || removed.length > 0;
