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

  /** @param above the top of the reader's area, and a node in it where they ask for one */
  async page(above: readonly string[], { action, page, pageSize }: AuditQuery): Promise<AuditPage> {
    const query = this.entries
      .createQueryBuilder('entry')
      .where(pathLeadsThrough(':above', 'entry.agencyPath'), { above })
      .orderBy('entry.id', 'DESC')
      .skip((page - 1) * pageSize)
      .take(pageSize);
    if (action) query.andWhere('entry.action = :action', { action });
    const [entries, total] = await query.getManyAndCount();
    const [ownId] = above;
    return { items: entries.map((entry) => toContract(entry, ownId)), total };
  }
}

/** Under whom their own agency was put is above the reader's area. */
function toContract(entry: AuditEntry, ownId: string | undefined): AuditPage['items'][number] {
  const { parent: _parent, ...details } = entry.details;
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    actor: entry.accountName,
    action: entry.action,
    actionName: AUDIT_ACTIONS[entry.action as AuditAction] ?? entry.action,
    agencyId: entry.agencyId,
    agencyName: entry.agencyName,
    subject: entry.subject,
    details: entry.agencyId === ownId ? details : entry.details,
    address: entry.address,
  };
}
