import { Module } from '@nestjs/common';
import { AgenciesModule } from '../../agencies/agencies.module.ts';
import { EntryChain } from './entry-chain.service.ts';
import { RecordVerificationController } from './record-verification.controller.ts';
import { RecordVerification } from './record-verification.service.ts';

/** The chain over the entries of the record: made in the background, verified once a day. */
@Module({
  imports: [AgenciesModule],
  controllers: [RecordVerificationController],
  providers: [EntryChain, RecordVerification],
  exports: [RecordVerification],
})
export class RecordChainModule {}
