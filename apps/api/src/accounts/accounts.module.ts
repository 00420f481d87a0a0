import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { AccountListQuery } from './account-list.query.ts';
import { Account } from './account.entity.ts';
import { AccountAgency } from './several-agencies/account-agency.entity.ts';
import { AgenciesHeld } from './several-agencies/agencies-held.service.ts';
import { AgencyAtWork } from './several-agencies/agency-at-work.service.ts';
import { AccountPasswords } from './password-rules/account-passwords.service.ts';
import { AccountsController } from './accounts.controller.ts';
import { ActingForPeople } from './acting-for-people.service.ts';
import { Accounts } from './accounts.service.ts';
import { AttemptLimits } from './attempt-limits/attempt-limits.service.ts';
import { CurrentSessionQuery } from './sign-in/current-session.query.ts';
import { FailedAttempts } from './attempt-limits/failed-attempts.entity.ts';
import { FirstAdministrator } from './first-administrator.service.ts';
import { FormerPassword } from './password-rules/former-password.entity.ts';
import { KnownNetwork } from './attempt-limits/known-network.entity.ts';
import { OfficePasswordRules } from './password-rules/office-password-rules.service.ts';
import { PasswordRulesController } from './password-rules/password-rules.controller.ts';
import { PasswordSettings } from './password-rules/password-settings.entity.ts';
import { RefusedSignIns } from './sign-in/refused-sign-ins.service.ts';
import { SessionController } from './sign-in/session.controller.ts';
import { Session } from './sign-in/session.entity.ts';
import { Sessions } from './sign-in/sessions.service.ts';
import { SignInService } from './sign-in/sign-in.service.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Account,
      AccountAgency,
      FailedAttempts,
      FormerPassword,
      KnownNetwork,
      PasswordSettings,
      Session,
    ]),
    AgenciesModule,
  ],
  controllers: [SessionController, AccountsController, PasswordRulesController],
  providers: [
    Accounts,
    ActingForPeople,
    AccountListQuery,
    AccountPasswords,
    AgenciesHeld,
    AgencyAtWork,
    AttemptLimits,
    CurrentSessionQuery,
    FirstAdministrator,
    OfficePasswordRules,
    RefusedSignIns,
    Sessions,
    SignInService,
  ],
  exports: [Accounts, ActingForPeople, AccountListQuery, AccountPasswords, Sessions, FirstAdministrator],
})
export class AccountsModule {}
