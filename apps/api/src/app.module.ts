import { type DynamicModule, Module } from '@nestjs/common';
import { DatabaseModule } from './database/database.module.ts';
import { EnvironmentModule } from './environment.module.ts';
import type { Environment } from './environment.ts';
import { HealthModule } from './health/health.module.ts';

@Module({})
export class AppModule {
  static with(environment: Environment, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [EnvironmentModule.of(environment), DatabaseModule.at(databaseUrl), HealthModule],
    };
  }
}
