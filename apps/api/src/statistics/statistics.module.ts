import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { CollectionRoundsModule } from '../collection-rounds/collection-rounds.module.ts';
import { ProgressModule } from '../progress/progress.module.ts';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { AreaFiguresController } from './area-figures/area-figures.controller.ts';
import { AreaFiguresFiles } from './area-figures/area-figures-files.service.ts';
import { ReportCorrections } from './corrections/report-corrections.service.ts';
import { ExpectedReports } from './corrections/expected-reports.service.ts';
import { TreeHistory } from './corrections/tree-history.service.ts';
import { ChangesOfYear } from './corrections/year-changes.query.ts';
import { CompletenessOfYear } from './completeness.query.ts';
import { FiguresQuery } from './figures.query.ts';
import { DifferenceReasons } from './reconciliation/difference-reasons.query.ts';
import { PublishedAndSummedQuery } from './reconciliation/published-and-summed.query.ts';
import { StatisticsController } from './statistics.controller.ts';
import { SubtreeTotal } from './subtree-total.entity.ts';
import { SumsOfArea } from './sums-of-area.query.ts';
import { SubtreeTotals } from './subtree-totals.service.ts';
import { TotalsEffects } from './effects-of-changes/totals-effects.service.ts';

/** Sums over accepted reports, kept for every node of the tree. */
@Module({
  imports: [
    TypeOrmModule.forFeature([SubtreeTotal]),
    AgenciesModule,
    CollectionRoundsModule,
    SubmissionsModule,
    ProgressModule,
  ],
  controllers: [StatisticsController, AreaFiguresController],
  providers: [
    SubtreeTotals,
    SumsOfArea,
    FiguresQuery,
    TotalsEffects,
    ReportCorrections,
    ExpectedReports,
    TreeHistory,
    ChangesOfYear,
    CompletenessOfYear,
    DifferenceReasons,
    PublishedAndSummedQuery,
    AreaFiguresFiles,
  ],
  exports: [SubtreeTotals, SumsOfArea, TotalsEffects, TreeHistory],
})
export class StatisticsModule {}
