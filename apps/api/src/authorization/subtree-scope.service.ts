import { Injectable } from '@nestjs/common';
import { agencyNotFound, agencyNotInYear } from '../agencies/agencies.errors.ts';
import { AgencyTree } from '../agencies/agency-tree.service.ts';
import type { PlacedAgency } from '../agencies/placed-agency.ts';
import type { Caller } from './caller.ts';

/**
 * The one place that turns the caller into the agencies he may see: his own and all below it, as the tree was in the
 * year that is asked about. Whoever moved away since is still in the area for the years before, and not after.
 */
@Injectable()
export class SubtreeScope {
  constructor(private readonly tree: AgencyTree) {}

  /** The top of the caller's area in a year. Ask for its subtree with `path LIKE area.path || '%'`. */
  async area(caller: Caller, year: number): Promise<PlacedAgency> {
    return this.inYear(caller.agencyId, year);
  }

  /**
   * The agency asked for, or the caller's own, in a year. One outside the area is answered as if it did not exist.
   * @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR
   */
  async node(caller: Caller, agencyId: string | undefined, year: number): Promise<PlacedAgency> {
    if (agencyId === undefined || agencyId === caller.agencyId) return this.area(caller, year);
    const [area, agency] = await Promise.all([this.area(caller, year), this.tree.find(agencyId, year)]);
    if (agency) return within(area, agency);
    throw agencyNotInYear((await this.latest(caller, agencyId)).name, year);
  }

  /** The same for matters without a year: by the newest place of both. */
  async latest(caller: Caller, agencyId: string = caller.agencyId): Promise<PlacedAgency> {
    const [area, agency] = await Promise.all([
      this.tree.findLatest(caller.agencyId),
      this.tree.findLatest(agencyId),
    ]);
    if (!area || !agency) throw agencyNotFound();
    return within(area, agency);
  }

  /** The way from the top of the caller's area down to the agency: what is above the area is not told. */
  async pathWithinArea(
    caller: Caller,
    agency: PlacedAgency,
    year: number,
  ): Promise<{ id: string; name: string }[]> {
    const names = await this.tree.namesOnPath(agency.path, year);
    return names.slice(
      Math.max(
        0,
        names.findIndex(({ id }) => id === caller.agencyId),
      ),
    );
  }

  private async inYear(agencyId: string, year: number): Promise<PlacedAgency> {
    const agency = await this.tree.find(agencyId, year);
    if (agency) return agency;
    const latest = await this.tree.findLatest(agencyId);
    throw latest ? agencyNotInYear(latest.name, year) : agencyNotFound();
  }
}

function within(area: PlacedAgency, agency: PlacedAgency): PlacedAgency {
  if (!agency.path.startsWith(area.path)) throw agencyNotFound();
  return agency;
}
