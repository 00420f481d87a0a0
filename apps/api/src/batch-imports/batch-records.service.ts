import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '@zhaojian/contract';
import { type Actor, AuditRecord } from '../audit/audit-record.service.ts';
import { BatchImport } from './batch-import.entity.ts';

/** What every change of a batch needs: to be alone with it, and to be recorded. */
@Injectable()
export class BatchRecords {
  constructor(private readonly audit: AuditRecord) {}

  /** The batch as it is now, and nobody else's to change until the transaction ends. */
  hold(manager: EntityManager, id: string): Promise<BatchImport> {
    return manager.findOneOrFail(BatchImport, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Records a change of a batch, in its transaction. */
  async record(
    manager: EntityManager,
    by: Actor,
    { id, year, agencyId, agencyName, agencyPath }: BatchImport,
    action: Extract<AuditAction, `batchImport.${string}`>,
    details: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.add(manager, by, {
      action,
      subject: `${year} 年度报告批量导入`,
      agency: { id: agencyId, name: agencyName, path: agencyPath },
      details: { year, batchImport: id, ...details },
    });
  }
}
