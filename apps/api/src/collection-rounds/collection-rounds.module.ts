import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgencyRounds } from './agency-rounds.service.ts';
import { ArrangementsController } from './arrangements.controller.ts';
import { Arrangements } from './arrangements.service.ts';
import { CollectionRound } from './collection-round.entity.ts';
import { CollectionRoundsController } from './collection-rounds.controller.ts';
import { CollectionRounds } from './collection-rounds.service.ts';
import { RoundArrangement } from './round-arrangement.entity.ts';

/** When the reports of a year are collected: for everybody, and for those for whom something else is arranged. */
@Module({
  imports: [TypeOrmModule.forFeature([CollectionRound, RoundArrangement])],
  controllers: [CollectionRoundsController, ArrangementsController],
  providers: [CollectionRounds, AgencyRounds, Arrangements],
  exports: [CollectionRounds, AgencyRounds],
})
export class CollectionRoundsModule {}
