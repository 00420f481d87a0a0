import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DamageAlarms } from './damage/damage-alarms.service.ts';
import { DamagedOriginal } from './damage/damaged-original.entity.ts';
import { OriginalFiles } from './original-files.service.ts';
import { OriginalUses } from './original-uses.ts';

@Module({
  imports: [TypeOrmModule.forFeature([DamagedOriginal])],
  providers: [OriginalFiles, OriginalUses, DamageAlarms],
  exports: [OriginalFiles, OriginalUses, DamageAlarms],
})
export class OriginalsModule {}
