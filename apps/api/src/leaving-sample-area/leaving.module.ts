import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { Restart } from '../starting/restart.ts';
import { LeavingController } from './leaving.controller.ts';
import { LeavingSampleArea } from './leaving.service.ts';

/** The sample area is left for an empty platform beside it. */
@Module({
  imports: [AccountsModule, AgenciesModule],
  controllers: [LeavingController],
  providers: [LeavingSampleArea, Restart],
  exports: [LeavingSampleArea],
})
export class LeavingModule {}
