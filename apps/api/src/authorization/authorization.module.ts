import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { AccessGuard } from './access.guard.ts';
import { OriginGuard } from './origin.guard.ts';
import { SubtreeScope } from './subtree-scope.service.ts';

/** Who may do what: the guards are before every route, the scope is asked by every feature. */
@Global()
@Module({
  imports: [AccountsModule, AgenciesModule],
  providers: [
    SubtreeScope,
    { provide: APP_GUARD, useClass: OriginGuard },
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [SubtreeScope],
})
export class AuthorizationModule {}
