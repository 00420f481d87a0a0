import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { AgenciesModule } from '../agencies/agencies.module.ts';
import { CollectionRoundsModule } from '../collection-rounds/collection-rounds.module.ts';
import { SubmissionsModule } from '../submissions/submissions.module.ts';
import { MadeSoFar } from './made-so-far.query.ts';
import { SampleAgencies } from './sample-agencies.service.ts';
import { SampleAreaMaker } from './sample-area-maker.service.ts';
import { SamplePeople } from './sample-people.service.ts';
import { SampleReporting } from './sample-reporting.service.ts';
import { SampleRounds } from './sample-rounds.service.ts';

/** 示例市: an area to try the platform with, made by the services that everyone uses. */
@Module({
  imports: [AgenciesModule, AccountsModule, CollectionRoundsModule, SubmissionsModule],
  providers: [MadeSoFar, SampleAgencies, SamplePeople, SampleRounds, SampleReporting, SampleAreaMaker],
})
export class SampleAreaModule {}
