import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry } from './audit-entry.entity.ts';
import { AuditExport } from './audit-export.service.ts';
import { AuditListQuery } from './audit-list.query.ts';
import { AuditRecord } from './audit-record.service.ts';
import { AuditController } from './audit.controller.ts';
import { DailyRecord } from './daily-record.service.ts';
import { type Subscriber, SUBSCRIBERS } from './declared-event.ts';

/** Every feature that changes something records it here, and those who follow the change are told. */
@Module({})
export class AuditModule {
  static with(subscribers: readonly Subscriber[]): DynamicModule {
    return {
      module: AuditModule,
      global: true,
      imports: [TypeOrmModule.forFeature([AuditEntry])],
      controllers: [AuditController],
      providers: [
        AuditRecord,
        AuditListQuery,
        AuditExport,
        DailyRecord,
        { provide: SUBSCRIBERS, useValue: subscribers },
      ],
      exports: [AuditRecord, AuditListQuery, DailyRecord],
    };
  }
}
