import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse } from '@nestjs/swagger';
import { type LeaveSampleArea, leaveSampleAreaSchema, ROUTES } from '@zhaojian/contract';
import { type AccountCaller, CurrentAccount } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { onlyForTheTop } from './leaving.errors.ts';
import { LeavingSampleArea } from './leaving.service.ts';

@Controller()
export class LeavingController {
  constructor(
    private readonly leaving: LeavingSampleArea,
    private readonly scope: SubtreeScope,
  ) {}

  /** Once answered, the platform restarts, empty; the person who asked for it signs in there as they chose. */
  @Post(ROUTES.sampleAreaLeaving)
  @HttpCode(204)
  @Needs('system.manage')
  @ApiNoContentResponse()
  async leave(
    @CurrentAccount() caller: AccountCaller,
    @Body({ schema: leaveSampleAreaSchema }) wanted: LeaveSampleArea,
  ): Promise<void> {
    await this.leaving.leave(caller, await this.scope.top(caller, onlyForTheTop), wanted);
  }
}
