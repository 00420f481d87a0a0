import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { StatisticsModule } from '../statistics/statistics.module.ts';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { AreaWorkbookController } from './area-workbook.controller.ts';
import { AreaWorkbooks } from './area-workbook.service.ts';
import { WorkbookReading } from './reading/workbook-reading.service.ts';

/** An area's agencies and people from Excel and to it. */
@Module({
  imports: [AgenciesModule, AccountsModule, StatisticsModule, SubmissionsModule],
  controllers: [AreaWorkbookController],
  providers: [AreaWorkbooks, WorkbookReading],
})
export class AreaWorkbookModule {}
