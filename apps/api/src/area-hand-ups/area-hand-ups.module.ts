import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { CollectionRoundsModule } from '../collection-rounds/collection-rounds.module.ts';
import { AreaHandUp, AreaHandUpReport, AreaHandUpStep } from './area-hand-up.entity.ts';
import { AreaHandUpsController } from './area-hand-ups.controller.ts';
import { AreaHandUpsQuery } from './area-hand-ups.query.ts';
import { AreaHandUps } from './area-hand-ups.service.ts';
import { AreasThatHandUp } from './areas-that-hand-up.query.ts';
import { HandUpSamples } from './hand-up-samples.service.ts';

/** Areas are handed up as a whole, sampled, sent back and confirmed by the agency above. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AreaHandUp, AreaHandUpStep, AreaHandUpReport]),
    AgenciesModule,
    CollectionRoundsModule,
  ],
  controllers: [AreaHandUpsController],
  providers: [AreasThatHandUp, AreaHandUpsQuery, AreaHandUps, HandUpSamples],
})
export class AreaHandUpsModule {}
