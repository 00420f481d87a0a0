import { Module } from '@nestjs/common';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { ReportFilesController } from './report-files.controller.ts';
import { ReportFiles } from './report-files.service.ts';

/** Reports as files in the statutory layout. */
@Module({
  imports: [SubmissionsModule],
  controllers: [ReportFilesController],
  providers: [ReportFiles],
})
export class ReportFilesModule {}
