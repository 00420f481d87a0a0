import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { AUDIT_ACTIONS, type AuditAction, type AuditPage, type AuditQuery } from '@zhaojian/contract';
import { Repository } from 'typeorm';
import { pathLeadsThrough, isInArea } from '../authorization/area.ts';
import { AuditEntry } from './audit-entry.entity.ts';

/**
 * The recorded changes about agencies that were then below those given, newest first. An entry stays with the area in
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

  /** The entries that tell of an effect on the total of an agency and year, newest first; whole, for those who may see it. */
  async effectsOn(
    agencyId: string,
    year: number,
    { page, pageSize }: Pick<AuditQuery, 'page' | 'pageSize'>,
  ): Promise<[AuditEntry[], number]> {
    return this.entries
      .createQueryBuilder('entry')
      .where("entry.action = 'totals.changed'")
      .andWhere("(entry.details -> 'effects') @> CAST(:effect AS jsonb)", {
        effect: JSON.stringify([{ agencyId, year }]),
      })
      .orderBy('entry.id', 'DESC')
      .skip((page - 1) * pageSize)
      .take(pageSize)
      .getManyAndCount();
  }
}

type Details = Record<string, unknown>;

const isPlaced = (value: unknown): value is Details & { path: string } =>
  typeof value === 'object' && value !== null && typeof (value as Details)['path'] === 'string';

/**
 * What bears a path is told to those it leads through: totals that changed, and other agencies that a change is about. They
 * may be beside the reader's area, or above it. Of an agency, its name is told.
 */
function withinArea(details: Details, ownId: string | undefined): Details {
  const told = (value: unknown): unknown[] => {
    if (!isPlaced(value)) return [value];
    if (ownId !== undefined && !isInArea(ownId, value)) return [];
    const { path: _path, ...others } = value;
    return [Object.keys(others).join() === 'name' ? others['name'] : others];
  };
  return Object.fromEntries(
    Object.entries(details).flatMap(([key, value]): [string, unknown][] => {
      if (Array.isArray(value)) return [[key, value.flatMap(told)]];
      return told(value).map((one) => [key, one]);
    }),
  );
}

/** Under whom their own agency was put is above the reader's area. */
function toContract(entry: AuditEntry, ownId: string | undefined): AuditPage['items'][number] {
  const seen = withinArea(entry.details, ownId);
  const { parent: _parent, ...details } = seen;
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    actor: entry.accountName,
    actedFor:
      entry.actedFor && ownId !== undefined && isInArea(ownId, entry.actedFor) ? entry.actedFor.name : null,
    action: entry.action,
    actionName: AUDIT_ACTIONS[entry.action as AuditAction] ?? entry.action,
    agencyId: entry.agencyId,
    agencyName: entry.agencyName,
    subject: entry.subject,
    details: entry.agencyId === ownId ? details : seen,
    address: entry.address,
  };
}
