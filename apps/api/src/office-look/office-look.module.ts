import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NoticePutAway } from './notice-put-away.entity.ts';
import { OfficeLookController } from './office-look.controller.ts';
import { OfficeLooks } from './office-look.service.ts';
import { StoredOfficeSettings } from './office-settings.entity.ts';

@Module({
  imports: [TypeOrmModule.forFeature([StoredOfficeSettings, NoticePutAway])],
  controllers: [OfficeLookController],
  providers: [OfficeLooks],
  exports: [OfficeLooks],
})
export class OfficeLookModule {}
