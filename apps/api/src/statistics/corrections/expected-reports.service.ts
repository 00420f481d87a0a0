import { Injectable } from '@nestjs/common';
import type { TotalsEffect } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { coverageIn } from '../../agencies/coverage-by-year/coverage-over-years.ts';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import type { CoverageChange } from '../../agencies/agency.events.ts';
import { type Actor, AuditRecord, type Change } from '../../audit/audit-record.service.ts';
import { agenciesAsked, isAsked } from '../../collection-rounds/agencies-asked.ts';
import type { ExemptionChange } from '../../collection-rounds/exemptions.events.ts';
import type { CorrectionDetails } from './report-corrections.service.ts';

type Counts = Readonly<Record<'expected' | 'toSum', number>>;

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

  /** In years in which its report counts the totals change, and that is recorded with them. */
  async covered(
    manager: EntityManager,
    made: Made,
    { agencyId, fromYear, coversArea, before }: CoverageChange,
  ): Promise<void> {
    const years = await manager.query<{ year: number }[]>(
      `SELECT round.year FROM collection_round AS round WHERE round.year >= $2 AND NOT EXISTS (
         SELECT FROM submission WHERE agency_id = $1 AND submission.year = round.year AND accepted_version IS NOT NULL)
       ORDER BY round.year`,
      [agencyId, fromYear],
    );
    const effects: ExpectedEffect[] = [];
    for (const { year } of years)
      if (coverageIn(before, year) !== coversArea)
        effects.push(
          ...(await this.effects(manager, agencyId, year, () => ({
            expected: 0,
            toSum: coversArea ? -1 : 1,
          }))),
        );
    await this.record(manager, made, effects, { correction: 'treeChanged', published: false });
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
