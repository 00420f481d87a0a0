import { Module } from '@nestjs/common';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { ReviewQueueController } from './review-queue.controller.ts';

/** The reports that wait, by exception. */
@Module({ imports: [SubmissionsModule], controllers: [ReviewQueueController] })
export class ReviewQueueModule {}
