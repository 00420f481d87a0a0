import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OfficeLookController } from './office-look.controller.ts';
import { OfficeLooks } from './office-look.service.ts';
import { StoredOfficeSettings } from './office-settings.entity.ts';

@Module({
  imports: [TypeOrmModule.forFeature([StoredOfficeSettings])],
  controllers: [OfficeLookController],
  providers: [OfficeLooks],
})
export class OfficeLookModule {}
