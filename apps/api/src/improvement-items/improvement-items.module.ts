import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { CategoryWordsController } from './category-words/category-words.controller.ts';
import { CategoryWordsOfArea } from './category-words/category-words-of-area.service.ts';
import { SortedAnew } from './category-words/sorted-anew.service.ts';
import { StoredCategoryWords } from './category-words/stored-category-words.entity.ts';
import { ItemCorrection } from './correcting/item-correction.entity.ts';
import { ItemCorrectionsController } from './correcting/item-corrections.controller.ts';
import { ItemCorrections } from './correcting/item-corrections.service.ts';
import { ItemReadings } from './correcting/item-readings.query.ts';
import { StandingItems } from './correcting/standing-items.service.ts';
import { ImprovementItemsController } from './improvement-items.controller.ts';
import { ImprovementItemsQueries } from './improvement-items.queries.ts';
import { ImprovementItems } from './improvement-items.service.ts';
import { NamedImprovementItem } from './named-improvement-item.entity.ts';
import { ProblemPart } from './problem-part.entity.ts';
import { RecurringProblem } from './recurring-problem.entity.ts';
import { RecurringProblems } from './recurring-problems.service.ts';

/** The problems and measures that reports name in section 五, as people corrected them; those of accepted ones count. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      NamedImprovementItem,
      RecurringProblem,
      ProblemPart,
      ItemCorrection,
      StoredCategoryWords,
    ]),
    AgenciesModule,
    SubmissionsModule,
  ],
  controllers: [ImprovementItemsController, ItemCorrectionsController, CategoryWordsController],
  providers: [
    ImprovementItems,
    ImprovementItemsQueries,
    RecurringProblems,
    CategoryWordsOfArea,
    SortedAnew,
    StandingItems,
    ItemReadings,
    ItemCorrections,
  ],
  exports: [ImprovementItemsQueries],
})
export class ImprovementItemsModule {}
