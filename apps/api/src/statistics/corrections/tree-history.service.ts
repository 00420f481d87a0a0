import { Injectable } from '@nestjs/common';
import type { TotalsEffect } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import { idsOnPath } from '../../agencies/placement/placed-agency.ts';
import { oneChangeAtATime } from '../../agencies/placement/placement-changes.ts';
import { type Actor, AuditRecord, type Recorded } from '../../audit/audit-record.service.ts';
import { type SeenEffect, told } from '../effects-of-changes/totals-compared.ts';
import {
  type Counted,
  countedKey,
  type ExpectedEffect,
  ExpectedReports,
} from './expected-reports.service.ts';

/** How many steps of a change are listed for each total; all of them are counted. */
const MOST_STEPS_TOLD = 3;

/** What was done, as far as it is told of a total. */
export interface StepsTold {
  readonly done: readonly Pick<Recorded, 'action' | 'subject'>[];
  readonly doneCount: number;
}

const NO_STEPS: StepsTold = { done: [], doneCount: 0 };

/** A change that was made, and what it did to totals. */
interface Made<Result> {
  readonly result: Result;
  readonly effects: readonly SeenEffect[];
}

interface About<Result> {
  /** All whose places or coverage the change is about, and those under whom they are put. */
  readonly agencyIds: readonly string[];
  /** The agency with which it is recorded. */
  readonly agencyOf: (result: Result) => string | undefined;
}

type Effect = ExpectedEffect & Partial<Pick<TotalsEffect, 'form' | 'cells' | 'changedCells'>>;

/**
 * What a change of the tree, of whatever kind and size, leaves in the history of each year: of how many agencies the sums
 * should be, and what became of the sums. One entry, however many agencies were founded, moved or ended at once.
 */
@Injectable()
export class TreeHistory {
  constructor(
    private readonly tree: AgencyTree,
    private readonly audit: AuditRecord,
    private readonly expected: ExpectedReports,
  ) {}

  /** Makes a change while nobody else changes the tree, and records what it did with it. What the change throws is thrown. */
  async keep<Result>(
    manager: EntityManager,
    changer: Actor,
    { agencyIds, agencyOf }: About<Result>,
    make: () => Promise<Made<Result>>,
  ): Promise<Result> {
    await oneChangeAtATime(manager);
    const newest = await this.audit.newest(manager);
    const nodes = await this.tree.withAllAbove([...agencyIds], manager);
    const before = await this.expected.counted(manager, nodes);
    const latest = await this.tree.findLatest(agencyIds[0] ?? '', manager);
    const { result, effects } = await make();
    const after = await this.expected.counted(manager, nodes);
    const all = await this.together(manager, effects, differences(before, after));
    const id = agencyOf(result);
    // One that was removed is recorded as it was.
    const agency = (id === undefined ? undefined : await this.tree.findLatest(id, manager)) ?? latest;
    if (!agency || all.length === 0) return result;
    const within = stepsWithin(await this.audit.ofTreeSince(manager, newest, changer));
    await this.audit.add(manager, changer, {
      action: 'totals.changed',
      subject: agency.name,
      agency,
      details: { effects: all.map((effect) => ({ ...effect, ...within(effect.agencyId) })) },
    });
    return result;
  }

  /** What became of the totals, and of how many reports they should be, in one effect for each of them. */
  private async together(
    manager: EntityManager,
    effects: readonly SeenEffect[],
    counts: ReadonlyMap<string, Pick<ExpectedEffect, 'expected' | 'toSum'>>,
  ): Promise<Effect[]> {
    const known = new Map(effects.map((effect) => [countedKey(effect), effect]));
    const others = await this.unchanged(
      manager,
      [...counts.keys()].filter((key) => !known.has(key)),
    );
    return [...known.values(), ...others]
      .map((effect) => ({
        ...('cells' in effect ? told(effect) : effect),
        ...counts.get(countedKey(effect)),
      }))
      .toSorted((one, other) => one.year - other.year || (one.path < other.path ? -1 : 1));
  }

  /** Totals that are what they were, of other numbers of agencies. */
  private async unchanged(manager: EntityManager, keys: readonly string[]): Promise<ExpectedEffect[]> {
    if (keys.length === 0) return [];
    const wanted = keys.map((key) => key.split(' '));
    const rows = await manager.query<(Omit<ExpectedEffect, 'reports' | 'figures'> & { count: number })[]>(
      `SELECT node.id AS "agencyId", wanted.year::int, node.name AS "agencyName", node.path,
              COALESCE(total.reports, 0) AS count
       FROM unnest($1::smallint[], $2::uuid[]) AS wanted (year, id)
       JOIN LATERAL ${agenciesInYear('wanted.year')} AS node ON node.id = wanted.id
       LEFT JOIN subtree_total AS total ON total.agency_id = node.id AND total.year = wanted.year`,
      [wanted.map(([year]) => Number(year)), wanted.map(([, id]) => id)],
    );
    return rows.map(({ count, ...node }) => ({
      ...node,
      reports: { before: count, after: count },
      figures: [],
    }));
  }
}

/** Of the nodes that are in the tree before and after: of others there is no history to tell. */
function differences(
  before: ReadonlyMap<string, Counted>,
  after: ReadonlyMap<string, Counted>,
): Map<string, Pick<ExpectedEffect, 'expected' | 'toSum'>> {
  return new Map(
    [...after].flatMap(([key, is]): [string, Pick<ExpectedEffect, 'expected' | 'toSum'>][] => {
      const was = before.get(key);
      if (!was) return [];
      const counts = {
        ...(is.hasRound &&
          was.expected !== is.expected && { expected: { before: was.expected, after: is.expected } }),
        ...(was.toSum !== is.toSum && { toSum: { before: was.toSum, after: is.toSum } }),
      };
      return Object.keys(counts).length === 0 ? [] : [[key, counts]];
    }),
  );
}

/** What was done to a node and what is below it: the first steps, and how many there were. */
function stepsWithin(steps: readonly Recorded[]) {
  const byNode = new Map<string, StepsTold>();
  for (const { action, subject, path } of steps)
    for (const id of idsOnPath(path ?? '')) {
      const { done, doneCount } = byNode.get(id) ?? NO_STEPS;
      byNode.set(id, {
        done: doneCount < MOST_STEPS_TOLD ? [...done, { action, subject }] : done,
        doneCount: doneCount + 1,
      });
    }
  return (nodeId: string): StepsTold => byNode.get(nodeId) ?? NO_STEPS;
}
