import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ROUTES, type SaveSectors, saveSectorsSchema, type Sectors, sectorsSchema } from '@zhaojian/contract';
import { type Caller, CurrentCaller } from '../../authorization/caller.ts';
import { AllowedToEveryone, Needs } from '../../authorization/route-access.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { sectorsAreForTheTop } from '../agencies.errors.ts';
import { SectorsOfArea } from './sectors.service.ts';

@Controller()
export class SectorsController {
  constructor(
    private readonly sectors: SectorsOfArea,
    private readonly scope: SubtreeScope,
  ) {}

  @Get(ROUTES.sectors)
  @AllowedToEveryone()
  @ApiOkResponse({ standardSchema: sectorsSchema })
  async list(): Promise<Sectors> {
    return this.sectors.list();
  }

  @Put(ROUTES.sectors)
  @Needs('agency.manage')
  @ApiOkResponse({ standardSchema: sectorsSchema })
  async save(
    @CurrentCaller() caller: Caller,
    @Body({ schema: saveSectorsSchema }) wanted: SaveSectors,
  ): Promise<Sectors> {
    return this.sectors.save(caller, await this.scope.top(caller, sectorsAreForTheTop), wanted);
  }
}
