import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { databaseOptions, LIMITS, withinLimits } from './database-options.ts';
import { limitTransactions } from './transaction-semaphore.ts';

/** The connection. Each feature brings its own entities with `TypeOrmModule.forFeature`. */
@Module({})
export class DatabaseModule {
  static at(url: string): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...withinLimits(databaseOptions(url)),
            autoLoadEntities: true,
            retryAttempts: 1,
          }),
          dataSourceFactory: async (options) =>
            limitTransactions(
              new DataSource(options as DataSourceOptions),
              LIMITS.transactions,
              LIMITS.connectMs,
            ),
        }),
      ],
    };
  }
}
