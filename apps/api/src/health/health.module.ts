import { Module } from '@nestjs/common';
import { DatabaseCheck } from './checks/database.check.ts';
import { HealthController } from './health.controller.ts';
import { Health } from './health.service.ts';

@Module({ controllers: [HealthController], providers: [Health, DatabaseCheck] })
export class HealthModule {}
