import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { APP_SUBSCRIBERS } from '../app.subscribers.ts';
import { AuditModule } from '../audit/audit.module.ts';
import { AuthorizationModule } from '../authorization/authorization.module.ts';
import { ClockModule } from '../clock.ts';
import { DatabaseModule } from '../database/database.module.ts';
import { EnvironmentModule } from '../environment.module.ts';
import type { Environment } from '../environment.ts';
import { Administration } from './administration.service.ts';

/** As much of the platform as accounts need: nothing that works in the background, beside a platform that runs. */
@Module({})
export class AdministrationModule {
  static with(environment: Environment, databaseUrl: string): DynamicModule {
    return {
      module: AdministrationModule,
      imports: [
        EnvironmentModule.of(environment),
        DatabaseModule.at(databaseUrl),
        ClockModule,
        AuditModule.with(APP_SUBSCRIBERS),
        AuthorizationModule,
        AccountsModule,
        AgenciesModule,
      ],
      providers: [Administration],
    };
  }
}
