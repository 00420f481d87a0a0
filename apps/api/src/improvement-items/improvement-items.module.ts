import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { ImprovementItemsController } from './improvement-items.controller.ts';
import { ImprovementItemsQueries } from './improvement-items.queries.ts';
import { ImprovementItems } from './improvement-items.service.ts';
import { NamedImprovementItem } from './named-improvement-item.entity.ts';
import { ProblemPart } from './problem-part.entity.ts';
import { RecurringProblem } from './recurring-problem.entity.ts';
import { RecurringProblems } from './recurring-problems.service.ts';

/** The problems and measures that accepted reports name in section 五. */
@Module({
  imports: [
    TypeOrmModule.forFeature([NamedImprovementItem, RecurringProblem, ProblemPart]),
    AgenciesModule,
    SubmissionsModule,
  ],
  controllers: [ImprovementItemsController],
  providers: [ImprovementItems, ImprovementItemsQueries, RecurringProblems],
  exports: [ImprovementItemsQueries],
})
export class ImprovementItemsModule {}
