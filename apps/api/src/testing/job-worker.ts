import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { AuditRecord } from '../audit/audit-record.service.ts';
import { SUBSCRIBERS } from '../audit/declared-event.ts';
import { ClockModule } from '../clock.ts';
import { DatabaseModule } from '../database/database.module.ts';
import { EnvironmentModule } from '../environment.module.ts';
import { readEnvironment } from '../environment.ts';
import { JobRunner } from '../jobs/job-runner.service.ts';
import { JobsModule } from '../jobs/jobs.module.ts';
import { stoppingJob } from '../jobs/testing/stopping-job.ts';

/** A program that works off jobs on the database of DATABASE_URL, to be killed. It tells its parent where a job stays. */
const environment = readEnvironment();
const staysAt = (moment: string) => {
  process.send?.(moment);
  return new Promise(() => undefined);
};

@Module({
  imports: [
    EnvironmentModule.of(environment),
    DatabaseModule.at(environment.databaseUrl ?? ''),
    TypeOrmModule.forFeature([AuditEntry]),
    ClockModule,
    JobsModule.with([stoppingJob(staysAt)]),
  ],
  providers: [AuditRecord, { provide: SUBSCRIBERS, useValue: [] }],
})
class Worker {}

const worker = await NestFactory.createApplicationContext(Worker, { logger: ['error'] });
worker.get(JobRunner).start();
process.on('disconnect', () => process.exit());
