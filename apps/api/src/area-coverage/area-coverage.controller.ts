import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type ChangeCoverage,
  changeCoverageSchema,
  type ConfirmedCoverage,
  idSchema,
  ROUTES,
  type TotalsPreview,
  totalsPreviewSchema,
  wantedCoverageSchema,
} from '@zhaojian/contract';
import { CoverageChanges } from '../agencies/coverage-by-year/coverage-changes.service.ts';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { TotalsEffects } from '../statistics/effects-of-changes/totals-effects.service.ts';

@Controller()
export class AreaCoverageController {
  constructor(
    private readonly changes: CoverageChanges,
    private readonly effects: TotalsEffects,
  ) {}

  /** What the change would do to the totals. Nothing of it is done. */
  @Post(ROUTES.agencyCoveragePreview)
  @HttpCode(200)
  @Needs('agency.manage')
  @ApiOkResponse({ standardSchema: totalsPreviewSchema })
  async preview(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) agencyId: string,
    @Body({ schema: wantedCoverageSchema }) wanted: ChangeCoverage,
  ): Promise<TotalsPreview> {
    return this.effects.preview(caller, [agencyId], (manager) =>
      this.changes.cover(caller, agencyId, wanted, manager),
    );
  }

  @Put(ROUTES.agencyCoverage)
  @HttpCode(204)
  @Needs('agency.manage')
  async change(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) agencyId: string,
    @Body({ schema: changeCoverageSchema }) { digest, ...wanted }: ConfirmedCoverage,
  ): Promise<void> {
    await this.effects.confirmed(caller, [agencyId], digest, (manager) =>
      this.changes.cover(caller, agencyId, wanted, manager),
    );
  }
}
