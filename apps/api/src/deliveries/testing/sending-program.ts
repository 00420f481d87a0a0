import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../app.module.ts';
import { readEnvironment } from '../../environment.ts';
import { Sending } from '../sending.service.ts';

/** A program that sends what is due on the database of DATABASE_URL, to be killed. */
const environment = readEnvironment();
const program = await NestFactory.createApplicationContext(
  AppModule.with(environment, environment.databaseUrl ?? ''),
  { logger: ['error'] },
);
await program.get(Sending, { strict: false }).run(new AbortController().signal);
process.exit();
