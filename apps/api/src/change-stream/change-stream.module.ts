import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { ChangeListener } from './change-listener.service.ts';
import { ChangeStreamController } from './change-stream.controller.ts';
import { ChangeStreams } from './change-streams.service.ts';

/** Open pages are told what others do, as it happens. */
@Module({
  imports: [AccountsModule],
  controllers: [ChangeStreamController],
  providers: [ChangeListener, ChangeStreams],
})
export class ChangeStreamModule {}
