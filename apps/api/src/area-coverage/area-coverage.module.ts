import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { StatisticsModule } from '../statistics/statistics.module.ts';
import { AreaCoverageController } from './area-coverage.controller.ts';

/** Which governments report for their whole area, from which year on: with what it does to the totals. */
@Module({
  imports: [AgenciesModule, StatisticsModule],
  controllers: [AreaCoverageController],
})
export class AreaCoverageModule {}
