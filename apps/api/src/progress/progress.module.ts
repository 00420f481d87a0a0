import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { CollectionRoundsModule } from '../collection-rounds/collection-rounds.module.ts';
import { ProgressCountsQuery } from './progress-counts.query.ts';
import { CircularController } from './circular/circular.controller.ts';
import { CircularFiles } from './circular/circular-files.service.ts';
import { CircularQuery } from './circular/circular.query.ts';
import { ProgressController } from './progress.controller.ts';
import { ProgressQuery } from './progress.query.ts';

/** How far the collecting of a year has come, for every area. */
@Module({
  imports: [AgenciesModule, CollectionRoundsModule],
  controllers: [ProgressController, CircularController],
  providers: [ProgressQuery, ProgressCountsQuery, CircularQuery, CircularFiles],
  exports: [ProgressCountsQuery],
})
export class ProgressModule {}
