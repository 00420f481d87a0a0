import { Injectable } from '@nestjs/common';
import type { TotalsEffect } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import { type Actor, AuditRecord, type Change } from '../../audit/audit-record.service.ts';
import { agenciesAsked, isAsked } from '../../collection-rounds/agencies-asked.ts';
import type { ExemptionChange } from '../../collection-rounds/exemptions.events.ts';
import type { CorrectionDetails } from './report-corrections.service.ts';

type Counts = Readonly<Record<'expected' | 'toSum', number>>;

/** Of how many agencies the sums of a node and year should be. Without a round nobody was asked for a report. */
export type Counted = Counts & { readonly hasRound: boolean };

/** The node and the year of a sum. */
export const countedKey = ({
  year,
  agencyId,
}: {
  readonly year: number;
  readonly agencyId: string;
}): string => `${year} ${agencyId}`;

/** What a change did to how many reports a node's sum should be of. */
export interface ExpectedEffect extends Omit<TotalsEffect, 'form' | 'cells' | 'changedCells'> {
  readonly path: string;
  /** How many agencies are to report. */
  readonly expected?: { readonly before: number; readonly after: number };
  /** How many of their reports belong in the sum. */
  readonly toSum?: { readonly before: number; readonly after: number };
}

interface Made {
  readonly actor: Actor;
  readonly change: Change;
}

/**
 * 38 of 41 becomes 38 of 40 although no figure changes: who is to report, and whose report is to be added, is part of a year's
 * history like the figures themselves.
 */
@Injectable()
export class ExpectedReports {
  constructor(private readonly audit: AuditRecord) {}

  /** Records what it did to how many reports are expected that an agency need not report in a year, or has to again. */
  async exempted(
    manager: EntityManager,
    made: Made,
    { agencyId, year, isExempt, reason }: ExemptionChange,
  ): Promise<void> {
    const effects = await this.effects(manager, agencyId, year, (coversArea) => {
      const one = isExempt ? -1 : 1;
      return { expected: one, toSum: coversArea ? 0 : one };
    });
    const correction = isExempt ? 'exempted' : 'exemptionUndone';
    await this.record(manager, made, effects, { correction, reason, published: false });
  }

  /**
   * Of how many reports the sums of nodes should be, in every year that was collected or has any: under `countedKey`, of the years
   * in which they are in the tree.
   */
  async counted(manager: EntityManager, nodeIds: readonly string[]): Promise<Map<string, Counted>> {
    const rows = await manager.query<(Counted & { agencyId: string; year: number })[]>(
      `SELECT step.id AS "agencyId", kept.year::int, round.year IS NOT NULL AS "hasRound",
              (count(*) FILTER (WHERE ${isAsked('member')}))::int AS expected,
              (count(*) FILTER (WHERE ${isAsked('member')} AND NOT member.covers_area))::int AS "toSum"
       FROM (SELECT year FROM collection_round UNION SELECT year FROM subtree_total WHERE agency_id = ANY($1) AND reports > 0) AS kept
       LEFT JOIN collection_round AS round ON round.year = kept.year
       CROSS JOIN LATERAL ${agenciesAsked('kept.year')} AS member
       CROSS JOIN LATERAL unnest(string_to_array(rtrim(member.path, '/'), '/')::uuid[]) AS step (id)
       WHERE step.id = ANY($1) GROUP BY 1, 2, 3`,
      [nodeIds],
    );
    return new Map(rows.map((row) => [countedKey(row), row]));
  }

  /** What there is now of each node above the agency, and what there was before something was added. */
  private async effects(
    manager: EntityManager,
    agencyId: string,
    year: number,
    addedFor: (coversArea: boolean) => Counts,
  ): Promise<ExpectedEffect[]> {
    const nodes = await manager.query<
      (Counts & { agencyId: string; name: string; path: string; reports: number; coversArea: boolean })[]
    >(
      `SELECT node.id AS "agencyId", node.name, node.path, about.covers_area AS "coversArea",
              COALESCE((SELECT reports FROM subtree_total AS total WHERE total.agency_id = node.id AND total.year = $1), 0)
                AS reports,
              (count(*) FILTER (WHERE ${isAsked('member')}))::int AS expected,
              (count(*) FILTER (WHERE ${isAsked('member')} AND NOT member.covers_area))::int AS "toSum"
       FROM ${agenciesInYear('$1')} AS about
       CROSS JOIN LATERAL unnest(string_to_array(rtrim(about.path, '/'), '/')::uuid[]) AS above (id)
       JOIN ${agenciesInYear('$1')} AS node ON node.id = above.id
       JOIN ${agenciesAsked('$1')} AS member ON member.path LIKE node.path || '%'
       WHERE about.id = $2 GROUP BY 1, 2, 3, 4 ORDER BY node.path`,
      [year, agencyId],
    );
    return nodes.map(({ coversArea, expected, toSum, reports, name, ...node }) => {
      const added = addedFor(coversArea);
      const change = (now: number, by: number) => ({ before: now - by, after: now });
      return {
        ...node,
        year,
        agencyName: name,
        reports: { before: reports, after: reports },
        figures: [],
        ...(added.expected !== 0 && { expected: change(expected, added.expected) }),
        ...(added.toSum !== 0 && { toSum: change(toSum, added.toSum) }),
      };
    });
  }

  private async record(
    manager: EntityManager,
    { actor, change }: Made,
    effects: readonly ExpectedEffect[],
    details: CorrectionDetails,
  ): Promise<void> {
    if (effects.length === 0 || !change.agency) return;
    const { action, subject, agency } = change;
    await this.audit.add(manager, actor, {
      action: 'totals.changed',
      subject,
      agency,
      details: { ...details, done: [{ action, subject, path: agency.path }], effects },
    });
  }
}
