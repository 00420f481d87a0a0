import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { CollectionRoundsModule } from '../collection-rounds/collection-rounds.module.ts';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { MadeSoFar } from './making/made-so-far.query.ts';
import { SampleAgencies } from './making/sample-agencies.service.ts';
import { SampleAreaMaker } from './making/sample-area-maker.service.ts';
import { SamplePeople } from './making/sample-people.service.ts';
import { SampleReporting } from './making/sample-reporting.service.ts';
import { SampleRounds } from './making/sample-rounds.service.ts';

/** 示例市: an area to try the platform with, made by the services that everyone uses. */
@Module({
  imports: [AgenciesModule, AccountsModule, CollectionRoundsModule, SubmissionsModule],
  providers: [MadeSoFar, SampleAgencies, SamplePeople, SampleRounds, SampleReporting, SampleAreaMaker],
})
export class SampleAreaModule {}
