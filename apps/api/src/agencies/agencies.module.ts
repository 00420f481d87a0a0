import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesController } from './agencies.controller.ts';
import { AgencyChanges } from './agency-changes.service.ts';
import { AgencyPlacement } from './agency-placement.entity.ts';
import { AgencyTree } from './agency-tree.service.ts';
import { Agency } from './agency.entity.ts';
import { AgencyCoverage } from './coverage-by-year/agency-coverage.entity.ts';

@Module({
  imports: [TypeOrmModule.forFeature([Agency, AgencyPlacement, AgencyCoverage])],
  controllers: [AgenciesController],
  providers: [AgencyTree, AgencyChanges],
  exports: [AgencyTree, AgencyChanges],
})
export class AgenciesModule {}
