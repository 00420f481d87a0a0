import { Module } from '@nestjs/common';
import { CollectionRoundsModule } from '../collection-rounds/collection-rounds.module.ts';
import { GroupRobotsModule } from '../group-robots/group-robots.module.ts';
import { NotificationsModule } from '../notifications/notifications.module.ts';
import { WorkingDaysModule } from '../working-days/working-days.module.ts';
import { OwingAgencies } from './owing-agencies.query.ts';
import { RemindersController } from './reminders.controller.ts';
import { Reminders } from './reminders.service.ts';
import { ScheduledReminders } from './scheduled-reminders.service.ts';
import { ToldAgenciesQuery } from './told-agencies.query.ts';
import { UndeliveredQuery } from './undelivered.query.ts';

/** Agencies are reminded of the report that they owe. */
@Module({
  imports: [CollectionRoundsModule, NotificationsModule, GroupRobotsModule, WorkingDaysModule],
  controllers: [RemindersController],
  providers: [Reminders, OwingAgencies, ScheduledReminders, ToldAgenciesQuery, UndeliveredQuery],
})
export class RemindersModule {}
