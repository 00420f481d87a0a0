import { Module } from '@nestjs/common';
import { ImprovementItemsModule } from '../improvement-items/improvement-items.module.ts';
import { StatisticsModule } from '../statistics/statistics.module.ts';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { ConsolidatedReportsController } from './consolidated-reports.controller.ts';
import { ConsolidatedReports } from './consolidated-reports.service.ts';

/** The report of a government's whole area, drafted from what was accepted in it. */
@Module({
  imports: [SubmissionsModule, StatisticsModule, ImprovementItemsModule],
  controllers: [ConsolidatedReportsController],
  providers: [ConsolidatedReports],
})
export class ConsolidatedReportsModule {}
