import { Injectable } from '@nestjs/common';
import type { AgencyYears } from '@zhaojian/contract';
import { agencyNotFound, agencyNotInYear } from '../agencies/agencies.errors.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import type { PlacedAgency, Placement } from '../agencies/placement/placed-agency.ts';
import { Successions } from '../agencies/successions.service.ts';
import type { Refusal } from '../refusals/refusal.ts';
import { isInArea } from './area.ts';
import type { Caller } from './caller.ts';
import { SeenYears } from './seen-years.ts';

/**
 * The one place that turns the caller into what they may see: their own agency and all below it, year by year as the tree
 * was in the year. An agency that moved away belongs to the area for the years before, and not after. The rule itself is in
 * area.ts, as a question and as SQL; what it means for each kind of thing: docs/decisions/agencies/who-sees-which-year.md.
 */
@Injectable()
export class SubtreeScope {
  constructor(
    private readonly tree: AgencyTree,
    private readonly successions: Successions,
  ) {}

  /** The top of the caller's area in a year. Ask for its subtree with `path LIKE area.path || '%'`. */
  async area(caller: Caller, year: number): Promise<PlacedAgency> {
    return this.node(caller, caller.agencyId, year);
  }

  /**
   * The agency asked for, or the caller's own, in a year. One that is in their area in no year at all is answered as if it
   * did not exist; one that is in other years, with what they may know of this one.
   * @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR
   */
  async node(caller: Caller, agencyId: string = caller.agencyId, year: number): Promise<PlacedAgency> {
    const agency = await this.tree.find(agencyId, year);
    if (agency && isInArea(caller.agencyId, agency)) return agency;
    throw agencyNotInYear(await this.years(caller, agencyId), year);
  }

  /** The years of an agency that are the caller's to see. @throws Refusal AGENCY_NOT_FOUND where there are none */
  async years(caller: Caller, agencyId: string): Promise<SeenYears> {
    const seen = new SeenYears(caller.agencyId, await this.tree.placements(agencyId));
    if (seen.placements.length === 0) throw agencyNotFound();
    return seen;
  }

  /** Whether the agency is the caller's to see in the year. */
  async sees(caller: Caller, agencyId: string, year: number): Promise<boolean> {
    const agency = await this.tree.find(agencyId, year);
    return agency !== undefined && isInArea(caller.agencyId, agency);
  }

  /** The caller's agency, for what is done at the top of the tree only. @throws Refusal as `elsewhere` says, below it */
  async top(caller: Caller, elsewhere: () => Refusal): Promise<PlacedAgency> {
    const agency = await this.latest(caller);
    if (agency.parentId !== null) throw elsewhere();
    return agency;
  }

  /** For matters without a year: the agency's latest placement decides. @throws Refusal AGENCY_NOT_FOUND */
  async latest(caller: Caller, agencyId: string = caller.agencyId): Promise<PlacedAgency> {
    const agency = await this.tree.findLatest(agencyId);
    if (!agency || !isInArea(caller.agencyId, agency)) throw agencyNotFound();
    return agency;
  }

  /** The way from the top of the caller's area down to the agency: what is above the area is not told. */
  async pathWithinArea(
    caller: Caller,
    agency: PlacedAgency,
    year: number,
  ): Promise<{ id: string; name: string }[]> {
    const names = await this.tree.namesOnPath(agency.path, year);
    const top = names.findIndex(({ id }) => id === caller.agencyId);
    return top < 0 ? [] : names.slice(top);
  }

  /** The same for each name and place an agency had in the caller's years: under whom it was, where they see that. */
  async described(caller: Caller, agencyId: string): Promise<AgencyYears> {
    const seen = await this.years(caller, agencyId);
    const { placements, begins, ends } = seen;
    const spans = await Promise.all(
      placements.map(async (placement) => ({
        fromYear: placement.fromYear,
        toYear: placement.toYear,
        name: placement.name,
        kind: placement.kind,
        parentName: await this.parentName(caller, placement),
      })),
    );
    const predecessors: AgencyYears['predecessors'] = [];
    const successors: AgencyYears['successors'] = [];
    for (const { predecessorId, successorId, fromYear } of await this.successions.about(agencyId)) {
      if (predecessorId === successorId) continue;
      if (successorId === agencyId && seen.in(fromYear))
        predecessors.push(...(await this.related(caller, predecessorId, fromYear - 1, fromYear)));
      if (predecessorId === agencyId && seen.in(fromYear - 1))
        successors.push(...(await this.related(caller, successorId, fromYear, fromYear)));
    }
    return { agencyId, begins, ends, spans, predecessors, successors };
  }

  /** Another agency as it was in a year, where it was the caller's to see then. */
  private async related(
    caller: Caller,
    agencyId: string,
    year: number,
    fromYear: number,
  ): Promise<AgencyYears['predecessors']> {
    const agency = await this.tree.find(agencyId, year);
    return agency && isInArea(caller.agencyId, agency) ? [{ agencyId, name: agency.name, fromYear }] : [];
  }

  private async parentName(caller: Caller, { id, parentId, toYear }: Placement): Promise<string | null> {
    if (parentId === null || id === caller.agencyId) return null;
    return (await this.tree.find(parentId, toYear ?? 9999))?.name ?? null;
  }
}
