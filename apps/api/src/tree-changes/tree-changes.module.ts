import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { StatisticsModule } from '../statistics/statistics.module.ts';
import { AgencyRemovals } from './agency-removals.service.ts';
import { ReportsLeftOut } from './reports-left-out.query.ts';
import { TreeChangesController } from './tree-changes.controller.ts';
import { TreeChanges } from './tree-changes.service.ts';

/** 机构改革 and corrections of the tree, each shown with what it does before it is done. */
@Module({
  imports: [AgenciesModule, StatisticsModule, AccountsModule],
  controllers: [TreeChangesController],
  providers: [TreeChanges, AgencyRemovals, ReportsLeftOut],
})
export class TreeChangesModule {}
