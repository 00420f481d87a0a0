import { Injectable } from '@nestjs/common';
import type { TreeChangePreview } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import { pathLeadsThrough } from '../authorization/area.ts';

type LeftOut = TreeChangePreview['left'][number];
type Known = LeftOut & { path: string };

/** Reports with a version whose agency a change takes out of the tree of their year: accepted or not, nobody would find them. */
@Injectable()
export class ReportsLeftOut {
  /** The reports of the agencies and of all below them, where they are in the tree. */
  before(manager: EntityManager, agencyIds: readonly string[]): Promise<Known[]> {
    return manager.query<Known[]>(
      `SELECT submission.agency_id AS "agencyId", agency.name AS "agencyName", submission.year, state, agency.path
       FROM submission CROSS JOIN LATERAL (
         SELECT name, path, tree_order FROM ${agenciesInYear('submission.year')} AS placed WHERE placed.id = submission.agency_id) AS agency
       WHERE latest_version IS NOT NULL AND submission.agency_id = ANY($1)
       ORDER BY submission.year, ${inTreeOrder('agency')}`,
      [agencyIds],
    );
  }

  /** Those of them that are no longer, as far as they were in the area. */
  async leftOut(manager: EntityManager, before: readonly Known[], areaId: string): Promise<LeftOut[]> {
    if (before.length === 0) return [];
    const rows = await manager.query<{ index: number }[]>(
      `SELECT (place - 1)::int AS index
       FROM unnest($1::uuid[], $2::smallint[], $3::text[]) WITH ORDINALITY AS report (agency_id, year, path, place)
       WHERE ${pathLeadsThrough('$4', 'report.path')} AND NOT EXISTS (
         SELECT FROM ${agenciesInYear('report.year')} AS placed WHERE placed.id = report.agency_id)
       ORDER BY place`,
      [
        before.map(({ agencyId }) => agencyId),
        before.map(({ year }) => year),
        before.map(({ path }) => path),
        [areaId],
      ],
    );
    return rows.flatMap(({ index }) => {
      const known = before[index];
      if (!known) return [];
      const { path: _path, ...report } = known;
      return [report];
    });
  }
}
