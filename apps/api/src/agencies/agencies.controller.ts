import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type AgencyDetail,
  agencyDetailSchema,
  agencyYearQuerySchema,
  type AgencyYears,
  agencyYearsSchema,
  type CreateAgency,
  createAgencySchema,
  type FoundAgency,
  foundAgencySchema,
  idSchema,
  ROUTES,
  searchAgenciesQuerySchema,
} from '@zhaojian/contract';
import { z } from 'zod';
import { isInArea } from '../authorization/area.ts';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { AllowedToEveryone, Needs } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { AgencyChanges } from './agency-changes.service.ts';
import { AgencyTree } from './agency-tree.service.ts';
import { coverageWithin } from './coverage-by-year/coverage-over-years.ts';
import { type PlacedAgency, toContract } from './placement/placed-agency.ts';

type YearQuery = z.infer<typeof agencyYearQuerySchema>;
type SearchQuery = z.infer<typeof searchAgenciesQuerySchema>;

@Controller()
export class AgenciesController {
  constructor(
    private readonly scope: SubtreeScope,
    private readonly tree: AgencyTree,
    private readonly changes: AgencyChanges,
    private readonly clock: Clock,
  ) {}

  /** The top of the caller's area and its children. */
  @Get(ROUTES.agencies)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: agencyDetailSchema })
  async top(
    @CurrentCaller() caller: Caller,
    @Query({ schema: agencyYearQuerySchema }) { year = this.thisYear() }: YearQuery,
  ): Promise<AgencyDetail> {
    return this.detail(caller, await this.scope.area(caller, year), year);
  }

  @Get(ROUTES.agencySearch)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: z.array(foundAgencySchema) })
  async search(
    @CurrentCaller() caller: Caller,
    @Query({ schema: searchAgenciesQuerySchema }) { year = this.thisYear(), search, limit }: SearchQuery,
  ): Promise<FoundAgency[]> {
    const area = await this.scope.area(caller, year);
    return (await this.tree.search(area, year, search, limit)).map(({ path: _path, ...found }) => found);
  }

  @Get(ROUTES.agency)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: agencyDetailSchema })
  async one(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) agencyId: string,
    @Query({ schema: agencyYearQuerySchema }) { year = this.thisYear() }: YearQuery,
  ): Promise<AgencyDetail> {
    return this.detail(caller, await this.scope.node(caller, agencyId, year), year);
  }

  /** Which of an agency's years the caller sees, and what it was then. */
  @Get(ROUTES.agencyYears)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: agencyYearsSchema })
  async years(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) agencyId: string,
  ): Promise<AgencyYears> {
    return this.scope.described(caller, agencyId);
  }

  @Post(ROUTES.agencies)
  @Needs('agency.manage')
  @ApiCreatedResponse({ standardSchema: agencyDetailSchema })
  async create(
    @CurrentCaller() caller: Caller,
    @Body({ schema: createAgencySchema }) wanted: CreateAgency,
  ): Promise<AgencyDetail> {
    const created = await this.changes.create(caller, wanted);
    return this.detail(caller, await this.scope.latest(caller, created), wanted.fromYear);
  }

  private async detail(caller: Caller, agency: PlacedAgency, year: number): Promise<AgencyDetail> {
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

  private thisYear(): number {
    return Number(this.clock.today().slice(0, 4));
  }
}
