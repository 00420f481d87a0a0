import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry } from './audit-entry.entity.ts';
import { AuditListQuery } from './audit-list.query.ts';
import { AuditRecord } from './audit-record.service.ts';
import { AuditController } from './audit.controller.ts';

/** Every feature that changes something records it here. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntry])],
  controllers: [AuditController],
  providers: [AuditRecord, AuditListQuery],
  exports: [AuditRecord],
})
export class AuditModule {}
