import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  type AgencyDetail,
  agencyDetailSchema,
  type ConfirmedTreeChange,
  confirmedTreeChangeSchema,
  type CreateAgency,
  createAgencySchema,
  ROUTES,
  type TreeChanged,
  treeChangedSchema,
  type TreeChangePreview,
  treeChangePreviewSchema,
} from '@zhaojian/contract';
import { AgencyDetails } from '../agencies/agency-details.service.ts';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { TreeChanges } from './tree-changes.service.ts';

@Controller()
export class TreeChangesController {
  constructor(
    private readonly changes: TreeChanges,
    private readonly scope: SubtreeScope,
    private readonly details: AgencyDetails,
  ) {}

  @Post(ROUTES.agencies)
  @Needs('agency.manage')
  @ApiCreatedResponse({ standardSchema: agencyDetailSchema })
  async found(
    @CurrentCaller() caller: Caller,
    @Body({ schema: createAgencySchema }) wanted: CreateAgency,
  ): Promise<AgencyDetail> {
    const id = await this.changes.found(caller, wanted);
    return this.details.of(caller, await this.scope.latest(caller, id), wanted.fromYear);
  }

  @Post(ROUTES.treeChangePreview)
  @HttpCode(200)
  @Needs('agency.manage')
  @ApiOkResponse({ standardSchema: treeChangePreviewSchema })
  async preview(
    @CurrentCaller() caller: Caller,
    @Body({ schema: confirmedTreeChangeSchema }) { change }: ConfirmedTreeChange,
  ): Promise<TreeChangePreview> {
    return this.changes.preview(caller, change);
  }

  @Post(ROUTES.treeChanges)
  @HttpCode(200)
  @Needs('agency.manage')
  @ApiOkResponse({ standardSchema: treeChangedSchema })
  async carryOut(
    @CurrentCaller() caller: Caller,
    @Body({ schema: confirmedTreeChangeSchema }) { change, seen }: ConfirmedTreeChange,
  ): Promise<TreeChanged> {
    return { agencyId: await this.changes.carryOut(caller, change, seen) };
  }
}
