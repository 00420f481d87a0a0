import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { RecordChainModule } from '../audit/chain/record-chain.module.ts';
import { LeavingModule } from '../leaving-sample-area/leaving.module.ts';
import { OriginalsModule } from '../originals/originals.module.ts';
import { JobRetries } from './job-retries.service.ts';
import { StorageWatch } from './storage-watch.service.ts';
import { SystemStateController } from './system-state.controller.ts';
import { SystemStateQuery } from './system-state.query.ts';

/** How the platform fares on its machine: room, what takes it, what is damaged, which jobs gave up. */
@Module({
  imports: [AgenciesModule, LeavingModule, OriginalsModule, RecordChainModule],
  controllers: [SystemStateController],
  providers: [SystemStateQuery, StorageWatch, JobRetries],
})
export class SystemStateModule {}
