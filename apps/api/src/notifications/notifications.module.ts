import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Notification } from './notification.entity.ts';
import { NotificationsController } from './notifications.controller.ts';
import { Notifications } from './notifications.service.ts';
import { OwnNotifications } from './own-notifications.service.ts';

/** People are told of what concerns them. */
@Module({
  imports: [TypeOrmModule.forFeature([Notification])],
  controllers: [NotificationsController],
  providers: [Notifications, OwnNotifications],
  exports: [Notifications],
})
export class NotificationsModule {}
