import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { AccountListQuery } from './account-list.query.ts';
import { Account } from './account.entity.ts';
import { AccountsController } from './accounts.controller.ts';
import { Accounts } from './accounts.service.ts';
import { CurrentSessionQuery } from './current-session.query.ts';
import { FirstAdministrator } from './first-administrator.service.ts';
import { SessionController } from './session.controller.ts';
import { Session } from './session.entity.ts';
import { Sessions } from './sessions.service.ts';
import { SignInAttempt } from './sign-in-attempt.entity.ts';
import { SignInLimits } from './sign-in-limits.service.ts';
import { SignInService } from './sign-in.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Account, Session, SignInAttempt]), AgenciesModule],
  controllers: [SessionController, AccountsController],
  providers: [
    Accounts,
    AccountListQuery,
    CurrentSessionQuery,
    FirstAdministrator,
    Sessions,
    SignInLimits,
    SignInService,
  ],
  exports: [Accounts, Sessions, FirstAdministrator],
})
export class AccountsModule {}
