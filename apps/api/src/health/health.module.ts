import { Module } from '@nestjs/common';
import { ConnectingCheck } from './checks/connecting.check.ts';
import { DatabaseCheck } from './checks/database.check.ts';
import { HealthController } from './health.controller.ts';
import { Health } from './health.service.ts';

@Module({ controllers: [HealthController], providers: [Health, DatabaseCheck, ConnectingCheck] })
export class HealthModule {}
