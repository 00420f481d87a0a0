import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.ts';
import { OfficeLookModule } from '../office-look/office-look.module.ts';
import { Delivery } from './delivery.entity.ts';
import { Outbox } from './outbox.service.ts';
import { OutgoingMessage } from './outgoing-message.entity.ts';
import { Sending } from './sending.service.ts';

/** What people are told of goes to them by other ways, too. */
@Module({
  imports: [TypeOrmModule.forFeature([Delivery, OutgoingMessage]), MailModule, OfficeLookModule],
  providers: [Outbox, Sending],
})
export class DeliveriesModule {}
