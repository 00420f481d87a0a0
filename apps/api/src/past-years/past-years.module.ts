import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { BatchImportsModule } from '../batch-imports/batch-imports.module.ts';
import { CollectionRoundsModule } from '../collection-rounds/collection-rounds.module.ts';
import { OriginalsModule } from '../originals/originals.module.ts';
import { StatisticsModule } from '../statistics/statistics.module.ts';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { GivenUpLoads } from './given-up-loads.service.ts';
import { LoadOriginals } from './load-originals.service.ts';
import { PastYearLoad } from './past-year-load.entity.ts';
import { PastYearLoadRow } from './past-year-load-row.entity.ts';
import { PastYearLoadQueries } from './past-year-loads.query.ts';
import { PastYearLoads } from './past-year-loads.service.ts';
import { PastYearsController } from './past-years.controller.ts';
import { PastYearsQuery } from './past-years.query.ts';
import { LoadChecks } from './planning/load-checks.service.ts';
import { LoadPlanning } from './planning/load-planning.service.ts';
import { LoadTaking } from './taking/load-taking.service.ts';
import { YearWorkbooks } from './writing/year-workbooks.service.ts';

/** Years whose reports are no longer collected, completed by a supervisor: looked at first, then taken in together. */
@Module({
  imports: [
    TypeOrmModule.forFeature([PastYearLoad, PastYearLoadRow]),
    AccountsModule,
    AgenciesModule,
    BatchImportsModule,
    CollectionRoundsModule,
    OriginalsModule,
    StatisticsModule,
    SubmissionsModule,
  ],
  controllers: [PastYearsController],
  providers: [
    PastYearsQuery,
    PastYearLoads,
    PastYearLoadQueries,
    YearWorkbooks,
    LoadPlanning,
    LoadChecks,
    LoadTaking,
    LoadOriginals,
    GivenUpLoads,
  ],
})
export class PastYearsModule {}
