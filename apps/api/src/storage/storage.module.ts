import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { RoomGuard } from './room.guard.ts';
import { StorageSpace } from './storage-space.service.ts';

/** Room on the disks: looked at before anything is written. */
@Global()
@Module({
  providers: [StorageSpace, { provide: APP_GUARD, useClass: RoomGuard }],
  exports: [StorageSpace],
})
export class StorageModule {}
