import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { AgenciesAlikeModule } from '../agencies-alike/agencies-alike.module.ts';
import { CollectionRoundsModule } from '../collection-rounds/collection-rounds.module.ts';
import { OriginalsModule } from '../originals/originals.module.ts';
import { ReportDependents } from './amending/report-dependents.query.ts';
import { AmendmentRequest } from './amending/amendment-request.entity.ts';
import { Amendments } from './amending/amendments.service.ts';
import { AmendmentsController } from './amendments.controller.ts';
import { AreaReports } from './bringing-in/area-reports.query.ts';
import { ReviewClaim } from './claims/review-claim.entity.ts';
import { ReviewClaims } from './claims/review-claims.service.ts';
import { BroughtInReports } from './bringing-in/brought-in-reports.service.ts';
import { Decisions } from './decisions/decisions.service.ts';
import { TakenBack } from './decisions/taken-back.service.ts';
import { SavedVersions } from './entering/saved-versions.service.ts';
import { Takeovers } from './entering/takeovers.service.ts';
import { ReviewQueueQuery } from './queue/review-queue.query.ts';
import { OriginalRenderings } from './reading/original-renderings.service.ts';
import { ReportReading } from './reading/report-reading.service.ts';
import { ReportVersion } from './report-version.entity.ts';
import { PublicationsController } from './publications.controller.ts';
import { Publications } from './publishing/publications.service.ts';
import { LetterFiles } from './returning/letter-files.service.ts';
import { PointAnswers } from './returning/point-answers.service.ts';
import { ReturnLetter, ReturnPoint } from './returning/return-letter.entity.ts';
import { ReturnLettersController } from './return-letters.controller.ts';
import { ReturnLetters } from './returning/return-letters.service.ts';
import { SignedScan } from './signing/signed-scan.entity.ts';
import { SignedScans } from './signing/signed-scans.service.ts';
import { SignedScansController } from './signed-scans.controller.ts';
import { SubmissionHistoryQuery } from './status/submission-history.query.ts';
import { SubmissionListQuery } from './status/submission-list.query.ts';
import { ChangedBasisQuery } from './status/changed-basis.query.ts';
import { SubmissionQuery } from './status/submission.query.ts';
import { SubmissionAccess } from './submission-access.service.ts';
import { SubmissionEvent } from './submission-event.entity.ts';
import { SubmissionRecords } from './submission-records.service.ts';
import { Submission } from './submission.entity.ts';
import { SubmissionsController } from './submissions.controller.ts';
import { ReportTemplateController } from './templates/report-template.controller.ts';
import { ReportTemplates } from './templates/report-templates.service.ts';
import { transitionControllers } from './transition.controllers.ts';
import { Uploads } from './uploading/uploads.service.ts';
import { VersionsController } from './versions.controller.ts';
import { AcceptedReports } from './versions/accepted-reports.service.ts';
import { RecordedReading } from './versions/recorded-reading.service.ts';
import { ReviewOpenings } from './versions/review-openings.service.ts';
import { VersionOriginals } from './versions/version-originals.service.ts';
import { VersionQueries } from './versions/version.queries.ts';
import { Versions } from './versions/versions.service.ts';

/** Yearly reports come in, are corrected, handed in, returned and accepted. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Submission,
      ReportVersion,
      SubmissionEvent,
      ReturnLetter,
      ReturnPoint,
      ReviewClaim,
      AmendmentRequest,
      SignedScan,
    ]),
    AgenciesModule,
    AgenciesAlikeModule,
    CollectionRoundsModule,
    OriginalsModule,
  ],
  controllers: [
    SubmissionsController,
    ...transitionControllers,
    VersionsController,
    ReturnLettersController,
    PublicationsController,
    AmendmentsController,
    SignedScansController,
    ReportTemplateController,
  ],
  providers: [
    SubmissionAccess,
    SubmissionRecords,
    SubmissionQuery,
    SubmissionListQuery,
    ReviewQueueQuery,
    ReviewClaims,
    SubmissionHistoryQuery,
    ReportReading,
    OriginalRenderings,
    Uploads,
    SavedVersions,
    Takeovers,
    Versions,
    VersionQueries,
    VersionOriginals,
    RecordedReading,
    ReviewOpenings,
    Decisions,
    TakenBack,
    Amendments,
    ReportDependents,
    ChangedBasisQuery,
    SignedScans,
    Publications,
    ReturnLetters,
    PointAnswers,
    LetterFiles,
    AcceptedReports,
    ReportTemplates,
    AreaReports,
    BroughtInReports,
  ],
  exports: [
    Uploads,
    SavedVersions,
    Decisions,
    AcceptedReports,
    SubmissionAccess,
    SubmissionQuery,
    SubmissionListQuery,
    ReviewQueueQuery,
    ReviewClaims,
    Versions,
    VersionQueries,
    RecordedReading,
    Publications,
    ReviewOpenings,
    ReportReading,
    AreaReports,
    BroughtInReports,
  ],
})
export class SubmissionsModule {}
