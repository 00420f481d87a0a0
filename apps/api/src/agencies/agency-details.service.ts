import { Injectable } from '@nestjs/common';
import type { AgencyDetail } from '@zhaojian/contract';
import { isInArea } from '../authorization/area.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { AgencyTree } from './agency-tree.service.ts';
import { coverageWithin } from './coverage-by-year/coverage-over-years.ts';
import { type PlacedAgency, toContract } from './placement/placed-agency.ts';

/** One agency as the page of agencies shows it. */
@Injectable()
export class AgencyDetails {
  constructor(
    private readonly scope: SubtreeScope,
    private readonly tree: AgencyTree,
  ) {}

  /** An agency that the caller may see in a year, with the way down to it and what is below it then. */
  async of(caller: Caller, agency: PlacedAgency, year: number): Promise<AgencyDetail> {
    const [path, children, sameCode, coverage, seen] = await Promise.all([
      this.scope.pathWithinArea(caller, agency, year),
      this.tree.children(agency.id, year),
      agency.code === null ? [] : this.tree.withCodes([agency.code]),
      this.tree.coverage(agency.id),
      this.scope.years(caller, agency.id),
    ]);
    return {
      agency: toContract(agency),
      path,
      children: children.map(toContract),
      coverage: coverageWithin(
        coverage,
        seen.placements[0]?.fromYear ?? year,
        seen.placements.at(-1)?.toYear ?? null,
      ),
      sameCode: sameCode
        .filter((other) => other.id !== agency.id && isInArea(caller.agencyId, other))
        .map(({ id, name }) => ({ id, name })),
    };
  }
}
