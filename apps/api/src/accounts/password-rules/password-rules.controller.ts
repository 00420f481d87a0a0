import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type PasswordRules, passwordRulesSchema, ROUTES } from '@zhaojian/contract';
import { type Caller, CurrentCaller } from '../../authorization/caller.ts';
import { Needs } from '../../authorization/route-access.ts';
import { SubtreeScope } from '../../authorization/subtree-scope.service.ts';
import { rulesAreForTheTop } from '../accounts.errors.ts';
import { OfficePasswordRules } from './office-password-rules.service.ts';

/** The rules for everybody's passwords. What they are, each session says. */
@Controller()
export class PasswordRulesController {
  constructor(
    private readonly rules: OfficePasswordRules,
    private readonly scope: SubtreeScope,
  ) {}

  @Put(ROUTES.passwordRules)
  @Needs('account.manage')
  @ApiOkResponse({ standardSchema: passwordRulesSchema })
  async change(
    @CurrentCaller() caller: Caller,
    @Body({ schema: passwordRulesSchema }) rules: PasswordRules,
  ): Promise<PasswordRules> {
    await this.scope.top(caller, rulesAreForTheTop);
    return this.rules.change(caller, rules);
  }
}
