import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesController } from './agencies.controller.ts';
import { AgencyChanges } from './agency-changes.service.ts';
import { AgencyDetails } from './agency-details.service.ts';
import { AgencyPlacement } from './placement/agency-placement.entity.ts';
import { AgencyTree } from './agency-tree.service.ts';
import { Agency } from './agency.entity.ts';
import { AgencyCoverage } from './coverage-by-year/agency-coverage.entity.ts';
import { CoverageChanges } from './coverage-by-year/coverage-changes.service.ts';
import { AgencyMergers } from './revising/agency-mergers.service.ts';
import { AgencySuccession } from './revising/agency-succession.entity.ts';
import { TreeEditing } from './revising/tree-editing.service.ts';
import { AgencySearch } from './seeking/agency-search.entity.ts';
import { Sector } from './sectors/sector.entity.ts';
import { SectorsController } from './sectors/sectors.controller.ts';
import { SectorsOfArea } from './sectors/sectors.service.ts';
import { Successions } from './successions.service.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Agency,
      AgencyPlacement,
      AgencyCoverage,
      AgencySuccession,
      AgencySearch,
      Sector,
    ]),
  ],
  controllers: [AgenciesController, SectorsController],
  providers: [
    AgencyTree,
    AgencyDetails,
    AgencyChanges,
    AgencyMergers,
    CoverageChanges,
    Successions,
    TreeEditing,
    SectorsOfArea,
  ],
  exports: [AgencyTree, AgencyDetails, AgencyChanges, AgencyMergers, CoverageChanges, Successions],
})
export class AgenciesModule {}
