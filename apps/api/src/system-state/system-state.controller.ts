import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  clearingSchema,
  type Clearing as Wanted,
  idSchema,
  ROUTES,
  type SystemState,
  systemStateSchema,
} from '@zhaojian/contract';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clearing } from '../originals/clearing/clearing.service.ts';
import { AllowedWithoutRoom } from '../storage/room.guard.ts';
import { JobRetries } from './job-retries.service.ts';
import { clearingUnderWay, onlyForTheTop } from './system-state.errors.ts';
import { SystemStateQuery } from './system-state.query.ts';

/** The state of the system, for the administrators of the whole area. */
@Controller()
@Needs('system.manage')
export class SystemStateController {
  constructor(
    private readonly state: SystemStateQuery,
    private readonly clearing: Clearing,
    private readonly retries: JobRetries,
    private readonly scope: SubtreeScope,
  ) {}

  @Get(ROUTES.systemState)
  @ApiOkResponse({ standardSchema: systemStateSchema })
  async now(@CurrentCaller() caller: Caller): Promise<SystemState> {
    await this.scope.top(caller, onlyForTheTop);
    return this.state.now();
  }

  /** Clears what is due now instead of at the next hour. */
  @Post(ROUTES.clearing)
  @HttpCode(200)
  @AllowedWithoutRoom()
  @ApiOkResponse({ standardSchema: systemStateSchema })
  async clear(
    @CurrentCaller() caller: Caller,
    @Body({ schema: clearingSchema }) { accountId }: Wanted,
  ): Promise<SystemState> {
    await this.scope.top(caller, onlyForTheTop);
    if (accountId !== undefined) await this.clearing.expire(accountId);
    if ((await this.clearing.run(caller)) === null) throw clearingUnderWay();
    return this.state.now();
  }

  /** Lets a job that gave up be tried again. */
  @Post(ROUTES.jobRetry)
  @HttpCode(200)
  @AllowedWithoutRoom()
  @ApiOkResponse({ standardSchema: systemStateSchema })
  async retry(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: idSchema }) id: string,
  ): Promise<SystemState> {
    await this.scope.top(caller, onlyForTheTop);
    await this.retries.retry(caller, id);
    return this.state.now();
  }
}
