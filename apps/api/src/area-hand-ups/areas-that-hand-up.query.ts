import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { PlacedAgency } from '../agencies/placement/placed-agency.ts';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { handUpNotAsked, nobodyBelow } from './area-hand-ups.errors.ts';

/** An area that hands up as a whole. */
export interface Area {
  readonly agency: Pick<PlacedAgency, 'id' | 'name' | 'path'> & { readonly parentId: string };
  readonly year: number;
}

/** Which areas hand up as a whole: those of the kinds that the round names, with agencies below them and one above. */
@Injectable()
export class AreasThatHandUp {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly rounds: CollectionRounds,
  ) {}

  /** @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR, HAND_UP_NOT_ASKED */
  async one(caller: Caller, agencyId: string, year: number): Promise<Area> {
    const agency = await this.scope.node(caller, agencyId, year);
    const area = await this.asArea(agency, year);
    if (area) return area;
    throw (await this.kinds(year)).includes(agency.kind)
      ? nobodyBelow(agency.name, year)
      : handUpNotAsked(agency.name, year);
  }

  /** The agency as an area that hands up, and the areas directly below it that do. */
  async around(
    caller: Caller,
    agencyId: string | undefined,
    year: number,
  ): Promise<{ node: PlacedAgency; own: Area | null; below: Area[] }> {
    const node = await this.scope.node(caller, agencyId, year);
    const kinds = await this.kinds(year);
    if (kinds.length === 0) return { node, own: null, below: [] };
    const below = await this.database.query<Area['agency'][]>(
      `SELECT agency.id, agency.name, agency.path, agency.parent_id AS "parentId"
       FROM ${agenciesInYear('$1')} AS agency
       WHERE agency.parent_id = $2 AND agency.kind = ANY($3)
         AND EXISTS (SELECT FROM ${agenciesInYear('$1')} AS child WHERE child.parent_id = agency.id)
       ORDER BY ${inTreeOrder('agency')}`,
      [year, node.id, kinds],
    );
    return {
      node,
      own: await this.asArea(node, year),
      below: below.map((agency) => ({ agency, year })),
    };
  }

  private async asArea(
    { id, name, path, kind, childCount, parentId }: PlacedAgency,
    year: number,
  ): Promise<Area | null> {
    if (parentId === null || childCount === 0 || !(await this.kinds(year)).includes(kind)) return null;
    return { agency: { id, name, path, parentId }, year };
  }

  private async kinds(year: number) {
    return (await this.rounds.find(year))?.handUpKinds ?? [];
  }
}
