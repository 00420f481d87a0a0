import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { CollectionRoundsModule } from '../collection-rounds/collection-rounds.module.ts';
import { OriginalsModule } from '../originals/originals.module.ts';
import { AcceptanceEffects } from './acceptance-effects.ts';
import { AcceptedReports } from './accepted-reports.service.ts';
import { Decisions } from './decisions.service.ts';
import { OriginalRenderings } from './original-renderings.service.ts';
import { ReportReading } from './reading/report-reading.service.ts';
import { ReportTemplateController } from './report-template.controller.ts';
import { ReportTemplates } from './report-templates.service.ts';
import { ReportVersion } from './report-version.entity.ts';
import { SavedVersions } from './saved-versions.service.ts';
import { SubmissionAccess } from './submission-access.service.ts';
import { SubmissionEvent } from './submission-event.entity.ts';
import { SubmissionHistoryQuery } from './submission-history.query.ts';
import { SubmissionListQuery } from './submission-list.query.ts';
import { SubmissionRecords } from './submission-records.service.ts';
import { Submission } from './submission.entity.ts';
import { SubmissionQuery } from './submission.query.ts';
import { SubmissionsController } from './submissions.controller.ts';
import { Uploads } from './uploads.service.ts';
import { VersionQueries } from './version.queries.ts';
import { VersionsController } from './versions.controller.ts';
import { Versions } from './versions.service.ts';

/** Yearly reports come in, are corrected, handed in, returned and accepted. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Submission, ReportVersion, SubmissionEvent]),
    AgenciesModule,
    CollectionRoundsModule,
    OriginalsModule,
  ],
  controllers: [SubmissionsController, VersionsController, ReportTemplateController],
  providers: [
    SubmissionAccess,
    SubmissionRecords,
    SubmissionQuery,
    SubmissionListQuery,
    SubmissionHistoryQuery,
    ReportReading,
    OriginalRenderings,
    Uploads,
    SavedVersions,
    Versions,
    VersionQueries,
    Decisions,
    AcceptedReports,
    AcceptanceEffects,
    ReportTemplates,
  ],
  exports: [Uploads, SavedVersions, Decisions, AcceptedReports, AcceptanceEffects, SubmissionAccess],
})
export class SubmissionsModule {}
