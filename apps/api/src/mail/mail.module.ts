import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OfficeLookModule } from '../office-look/office-look.module.ts';
import { StoredMailSettings } from './settings/mail-settings.entity.ts';
import { MailSettingsController } from './settings/mail-settings.controller.ts';
import { MailSettingsKept } from './settings/mail-settings.service.ts';
import { MailsOfLateQuery } from './settings/mails-of-late.query.ts';

/** Mails go out by a server that an administrator names. */
@Module({
  imports: [TypeOrmModule.forFeature([StoredMailSettings]), OfficeLookModule],
  controllers: [MailSettingsController],
  providers: [MailSettingsKept, MailsOfLateQuery],
  exports: [MailSettingsKept],
})
export class MailModule {}
