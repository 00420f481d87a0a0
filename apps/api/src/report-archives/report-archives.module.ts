import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArchiveFolder } from './archive-folder.ts';
import { ArchiveMaking } from './archive-making.service.ts';
import { ArchivedReports } from './archived-reports.query.ts';
import { ReportArchive } from './report-archive.entity.ts';
import { ReportArchivesController } from './report-archives.controller.ts';
import { ReportArchives } from './report-archives.service.ts';

/** The accepted reports of an area as one file. */
@Module({
  imports: [TypeOrmModule.forFeature([ReportArchive])],
  controllers: [ReportArchivesController],
  providers: [ReportArchives, ArchiveMaking, ArchivedReports, ArchiveFolder],
})
export class ReportArchivesModule {}
