import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { AuditPage, AuditQuery } from '@zhaojian/contract';
import { Repository } from 'typeorm';
import { pathLeadsThrough } from '../authorization/area.ts';
import { AUDIT_ACTIONS, type AuditAction } from './audit-actions.ts';
import { AuditEntry } from './audit-entry.entity.ts';

/**
 * The recorded changes about agencies that then stood below those given, newest first. An entry stays with the area in
 * which it happened: its path is the one of then.
 */
@Injectable()
export class AuditListQuery {
  constructor(@InjectRepository(AuditEntry) private readonly entries: Repository<AuditEntry>) {}

  async page(above: readonly string[], { action, page, pageSize }: AuditQuery): Promise<AuditPage> {
    const query = this.entries
      .createQueryBuilder('entry')
      .where(pathLeadsThrough(':above', 'entry.agencyPath'), { above })
      .orderBy('entry.id', 'DESC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    if (action) query.andWhere('entry.action = :action', { action });
    const [entries, total] = await query.getManyAndCount();
    return { items: entries.map(toContract), total };
  }
}

function toContract(entry: AuditEntry): AuditPage['items'][number] {
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    actor: entry.accountName,
    action: entry.action,
    actionName: AUDIT_ACTIONS[entry.action as AuditAction] ?? entry.action,
    agencyId: entry.agencyId,
    agencyName: entry.agencyName,
    subject: entry.subject,
    details: entry.details,
    address: entry.address,
  };
}
