import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KeyFigures } from './key-figures.entity.ts';
import { UsualFigures } from './usual-figures.service.ts';

/** Which agencies are like one, and what it and they usually report. */
@Module({
  imports: [TypeOrmModule.forFeature([KeyFigures])],
  providers: [UsualFigures],
  exports: [UsualFigures],
})
export class AgenciesAlikeModule {}
