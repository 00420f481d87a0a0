import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Notification } from './notification.entity.ts';
import { NotificationsController } from './notifications.controller.ts';
import { Notifications } from './notifications.service.ts';
import { OwnNotifications } from './own-notifications.service.ts';
import { OwnChoices } from './ways/own-choices.service.ts';
import { NotificationChoice } from './ways/notification-choice.entity.ts';

/** Notifications to people about what concerns them. */
@Module({
  imports: [TypeOrmModule.forFeature([Notification, NotificationChoice])],
  controllers: [NotificationsController],
  providers: [Notifications, OwnNotifications, OwnChoices],
  exports: [Notifications],
})
export class NotificationsModule {}
