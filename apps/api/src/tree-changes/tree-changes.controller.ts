import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type ConfirmedTreeChange,
  confirmedTreeChangeSchema,
  ROUTES,
  type TreeChanged,
  treeChangedSchema,
  type TreeChangePreview,
  treeChangePreviewSchema,
} from '@zhaojian/contract';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { TreeChanges } from './tree-changes.service.ts';

@Controller()
export class TreeChangesController {
  constructor(private readonly changes: TreeChanges) {}

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
