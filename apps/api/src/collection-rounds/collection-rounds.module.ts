import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CollectionRound } from './collection-round.entity.ts';
import { CollectionRoundsController } from './collection-rounds.controller.ts';
import { CollectionRounds } from './collection-rounds.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([CollectionRound])],
  controllers: [CollectionRoundsController],
  providers: [CollectionRounds],
  exports: [CollectionRounds],
})
export class CollectionRoundsModule {}
