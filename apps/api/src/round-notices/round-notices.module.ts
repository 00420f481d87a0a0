import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { CollectionRoundsModule } from '../collection-rounds/collection-rounds.module.ts';
import { OriginalsModule } from '../originals/originals.module.ts';
import { NoticeFiles } from './notice-files.service.ts';
import { RoundNoticeFile } from './round-notice-file.entity.ts';
import { RoundNoticeReading } from './round-notice-reading.entity.ts';
import { RoundNotice } from './round-notice.entity.ts';
import { RoundNoticesController } from './round-notices.controller.ts';
import { RoundNotices } from './round-notices.service.ts';

/** A round is announced by its notice. */
@Module({
  imports: [
    TypeOrmModule.forFeature([RoundNotice, RoundNoticeFile, RoundNoticeReading]),
    AgenciesModule,
    CollectionRoundsModule,
    OriginalsModule,
  ],
  controllers: [RoundNoticesController],
  providers: [RoundNotices, NoticeFiles],
  exports: [RoundNotices],
})
export class RoundNoticesModule {}
