import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { Clearing } from './clearing/clearing.service.ts';
import { StorageState } from './clearing/storage-state.entity.ts';
import { DamageAlarms } from './damage/damage-alarms.service.ts';
import { DamagedOriginal } from './damage/damaged-original.entity.ts';
import { ByteQuotas } from './receiving/byte-quotas.ts';
import { ReceivedFile } from './receiving/received-file.entity.ts';
import { ReceivedFiles } from './receiving/received-files.service.ts';
import { UploadsUnderWay } from './receiving/uploads-under-way.ts';
import { OriginalFiles } from './original-files.service.ts';
import { OriginalUses } from './original-uses.ts';

@Module({
  imports: [AgenciesModule, TypeOrmModule.forFeature([DamagedOriginal, ReceivedFile, StorageState])],
  providers: [
    OriginalFiles,
    OriginalUses,
    DamageAlarms,
    ReceivedFiles,
    Clearing,
    ByteQuotas,
    UploadsUnderWay,
  ],
  exports: [OriginalFiles, OriginalUses, DamageAlarms, ReceivedFiles, Clearing],
})
export class OriginalsModule {}
