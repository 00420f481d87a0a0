import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type AgencyDetail,
  agencyDetailSchema,
  agencyYearQuerySchema,
  type AgencyYears,
  agencyYearsSchema,
  type FoundAgency,
  foundAgencySchema,
  idSchema,
  ROUTES,
  searchAgenciesQuerySchema,
  yearOfDay,
} from '@zhaojian/contract';
import { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { AllowedToEveryone } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { AgencyDetails } from './agency-details.service.ts';
import { AgencyTree } from './agency-tree.service.ts';

type YearQuery = z.infer<typeof agencyYearQuerySchema>;
type SearchQuery = z.infer<typeof searchAgenciesQuerySchema>;

@Controller()
export class AgenciesController {
  constructor(
    private readonly scope: SubtreeScope,
    private readonly tree: AgencyTree,
    private readonly details: AgencyDetails,
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
    return this.details.of(caller, await this.scope.area(caller, year), year);
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
    return this.details.of(caller, await this.scope.node(caller, agencyId, year), year);
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

  private thisYear(): number {
    return yearOfDay(this.clock.today());
  }
}
