import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.ts';
import { APP_JOBS } from './app.jobs.ts';
import { APP_SUBSCRIBERS } from './app.subscribers.ts';
import { AgenciesModule } from './agencies/agencies.module.ts';
import { AreaWorkbookModule } from './area-workbook/area-workbook.module.ts';
import { AuditModule } from './audit/audit.module.ts';
import { RecordChainModule } from './audit/chain/record-chain.module.ts';
import { AuthorizationModule } from './authorization/authorization.module.ts';
import { BatchImportsModule } from './batch-imports/batch-imports.module.ts';
import { ChangeStreamModule } from './change-stream/change-stream.module.ts';
import { ClockModule } from './clock.ts';
import { AreaHandUpsModule } from './area-hand-ups/area-hand-ups.module.ts';
import { BulkAcceptanceModule } from './bulk-acceptance/bulk-acceptance.module.ts';
import { ReviewQueueModule } from './review-queue/review-queue.module.ts';
import { AreaCoverageModule } from './area-coverage/area-coverage.module.ts';
import { CollectionRoundsModule } from './collection-rounds/collection-rounds.module.ts';
import { RoundNoticesModule } from './round-notices/round-notices.module.ts';
import { ConsolidatedReportsModule } from './consolidated-reports/consolidated-reports.module.ts';
import { DeliveriesModule } from './deliveries/deliveries.module.ts';
import { DatabaseModule } from './database/database.module.ts';
import { EnvironmentModule } from './environment.module.ts';
import type { Environment } from './environment.ts';
import { HealthModule } from './health/health.module.ts';
import { ImprovementItemsModule } from './improvement-items/improvement-items.module.ts';
import { JobsModule } from './jobs/jobs.module.ts';
import { KeptSecretsModule } from './kept-secrets/kept-secrets.ts';
import { ListFilesModule } from './list-files/list-files.module.ts';
import { LeavingModule } from './leaving-sample-area/leaving.module.ts';
import { MailModule } from './mail/mail.module.ts';
import { NotificationsModule } from './notifications/notifications.module.ts';
import { OfficeLookModule } from './office-look/office-look.module.ts';
import { PastYearsModule } from './past-years/past-years.module.ts';
import { ProgressModule } from './progress/progress.module.ts';
import { WorkingDaysModule } from './working-days/working-days.module.ts';
import { GroupRobotsModule } from './group-robots/group-robots.module.ts';
import { RectificationLedgerModule } from './rectification-ledger/rectification-ledger.module.ts';
import { RemindersModule } from './reminders/reminders.module.ts';
import { ReportArchivesModule } from './report-archives/report-archives.module.ts';
import { ReportFilesModule } from './report-files/report-files.module.ts';
import { StatisticsModule } from './statistics/statistics.module.ts';
import { StorageModule } from './storage/storage.module.ts';
import { SubmissionsModule } from './submissions/submissions.module.ts';
import { SystemStateModule } from './system-state/system-state.module.ts';
import { WhoseWordsModule } from './whose-words/whose-words.module.ts';
import { TreeChangesModule } from './tree-changes/tree-changes.module.ts';

@Module({})
export class AppModule {
  static with(environment: Environment, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        EnvironmentModule.of(environment),
        DatabaseModule.at(databaseUrl),
        ClockModule,
        KeptSecretsModule,
        AuditModule.with(APP_SUBSCRIBERS),
        RecordChainModule,
        JobsModule.with(APP_JOBS),
        AuthorizationModule,
        StorageModule,
        AccountsModule,
        OfficeLookModule,
        AgenciesModule,
        AreaWorkbookModule,
        CollectionRoundsModule,
        RoundNoticesModule,
        SubmissionsModule,
        ReportFilesModule,
        ReportArchivesModule,
        ListFilesModule,
        BulkAcceptanceModule,
        AreaHandUpsModule,
        RectificationLedgerModule,
        ReviewQueueModule,
        MailModule,
        NotificationsModule,
        ChangeStreamModule,
        DeliveriesModule,
        GroupRobotsModule,
        RemindersModule,
        WorkingDaysModule,
        BatchImportsModule,
        ProgressModule,
        StatisticsModule,
        AreaCoverageModule,
        TreeChangesModule,
        PastYearsModule,
        ImprovementItemsModule,
        WhoseWordsModule,
        ConsolidatedReportsModule,
        SystemStateModule,
        LeavingModule,
        HealthModule,
        ...(environment.sampleArea ? [sampleAreaModule()] : []),
      ],
    };
  }
}

/** Loaded only where it is asked for: a platform in real use carries no sample data. */
async function sampleAreaModule(): Promise<DynamicModule> {
  const { SampleAreaModule } = await import('./sample-area/sample-area.module.ts');
  return { module: SampleAreaModule };
}
