import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { StatisticsModule } from '../statistics/statistics.module.ts';
import { AreaWorkbookController } from './area-workbook.controller.ts';
import { AreaWorkbooks } from './area-workbook.service.ts';

/** An area's agencies and people from Excel and to it. */
@Module({
  imports: [AgenciesModule, AccountsModule, StatisticsModule],
  controllers: [AreaWorkbookController],
  providers: [AreaWorkbooks],
})
export class AreaWorkbookModule {}
