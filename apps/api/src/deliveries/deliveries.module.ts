import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GroupRobotsModule } from '../group-robots/group-robots.module.ts';
import { MailModule } from '../mail/mail.module.ts';
import { OfficeLookModule } from '../office-look/office-look.module.ts';
import { Delivery } from './delivery.entity.ts';
import { MailSending } from './mail-sending.service.ts';
import { Outbox } from './outbox.service.ts';
import { OutgoingMessage } from './outgoing-message.entity.ts';
import { RobotSending } from './robot-sending.service.ts';
import { Sending } from './sending.service.ts';

/** Notifications go to people and groups outside the platform, too. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Delivery, OutgoingMessage]),
    MailModule,
    OfficeLookModule,
    GroupRobotsModule,
  ],
  providers: [Outbox, Sending, MailSending, RobotSending],
})
export class DeliveriesModule {}
