import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SpecialDay } from './special-day.entity.ts';
import { WorkingDaysController } from './working-days.controller.ts';
import { WorkingDays } from './working-days.service.ts';

/** Which days are working days. */
@Module({
  imports: [TypeOrmModule.forFeature([SpecialDay])],
  controllers: [WorkingDaysController],
  providers: [WorkingDays],
  exports: [WorkingDays],
})
export class WorkingDaysModule {}
