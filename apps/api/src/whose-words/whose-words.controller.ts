import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ROUTES,
  versionParametersSchema,
  type WhoseWords as ContractWhoseWords,
  whoseWordsSchema,
} from '@zhaojian/contract';
import type { z } from 'zod';
import { type Caller, CurrentCaller } from '../authorization/caller.ts';
import { Needs } from '../authorization/route-access.ts';
import { WhoseWords } from './whose-words.service.ts';

@Controller()
export class WhoseWordsController {
  constructor(private readonly words: WhoseWords) {}

  @Get(ROUTES.whoseWords)
  @Needs('report.read')
  @ApiOkResponse({ standardSchema: whoseWordsSchema })
  async of(
    @CurrentCaller() caller: Caller,
    @Param({ schema: versionParametersSchema })
    { agencyId, year, number }: z.infer<typeof versionParametersSchema>,
  ): Promise<ContractWhoseWords> {
    return this.words.of(caller, agencyId, year, number);
  }
}
