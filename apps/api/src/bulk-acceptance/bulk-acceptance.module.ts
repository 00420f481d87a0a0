import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { AcceptingInBulk } from './accepting-in-bulk.service.ts';
import { BulkAcceptanceController } from './bulk-acceptance.controller.ts';
import { BulkAcceptance, BulkAcceptanceItem } from './bulk-acceptance.entity.ts';
import { BulkAcceptances } from './bulk-acceptances.service.ts';

/** Clean reports accepted by one action, but for a sample. */
@Module({
  imports: [
    TypeOrmModule.forFeature([BulkAcceptance, BulkAcceptanceItem]),
    SubmissionsModule,
    AccountsModule,
  ],
  controllers: [BulkAcceptanceController],
  providers: [BulkAcceptances, AcceptingInBulk],
})
export class BulkAcceptanceModule {}
