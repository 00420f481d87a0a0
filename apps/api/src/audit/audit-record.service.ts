import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import { announce, announcedOf } from '../change-stream/announced-change.ts';
import { Clock } from '../clock.ts';
import type { AuditAction } from '@zhaojian/contract';
import { latestPlacementOf } from '../agencies/placement/latest-placement.ts';
import { insertRows } from '../database/insert-rows.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { type Followed, type Happened, type Subscriber, SUBSCRIBERS } from './declared-event.ts';

/** Who did it: a caller, or the platform itself. */
export interface Actor {
  accountId: string | null;
  displayName: string;
  address: string | null;
  /** For which agency it acts; left out by the platform itself. */
  agencyId?: string;
  /** The same where what it may see is of another agency: a job that keeps to the area it is about. */
  actsFor?: string;
}

export const thePlatform: Actor = { accountId: null, displayName: '系统', address: null };

export interface Change {
  action: AuditAction;
  /** What it was about, in Chinese, e.g. 2025 年度报告 第 3 版. */
  subject: string;
  agency?: { id: string; name: string; path: string } | null;
  submissionId?: string;
  /** The reason given, the state before and after: whatever a reader needs besides. Never a password. */
  details?: Record<string, unknown>;
  /** What other features follow, where it is more than a record. */
  happened?: Happened | readonly Happened[];
}

/** An entry as far as it says what was done. */
export interface Recorded {
  action: string;
  subject: string;
  /** The path of the agency when it happened. */
  path: string | null;
}

/** The one call by which a change is recorded: its entry is written, and those who follow it are told, open pages among them. */
@Injectable()
export class AuditRecord {
  constructor(
    private readonly clock: Clock,
    @Inject(SUBSCRIBERS) private readonly subscribers: readonly Subscriber[],
    private readonly services: ModuleRef,
  ) {}

  /** Records changes in the transaction that makes them: they, their entries and what follows are there together or not. */
  async add(manager: EntityManager, actor: Actor, ...changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const actedFor = await agencyOf(manager, actor);
    await insertRows(
      manager,
      AuditEntry,
      changes.map((change) => ({ ...this.entryOf(actor, change), actedFor })),
    );
    await announce(manager, changes.flatMap(announcedOf));
    for (const change of changes)
      for (const happened of [change.happened ?? []].flat())
        await this.tell(manager, actor, change, happened);
  }

  /** The id of the newest entry: those recorded later in the transaction have higher ones. */
  async newest(manager: EntityManager): Promise<string> {
    const [row] = await manager.query<{ id: string }[]>(
      'SELECT COALESCE(max(id), 0)::text AS id FROM audit_entry',
    );
    return row?.id ?? '0';
  }

  /** The agency for which somebody last did one of these with a report; null where the platform did, or nobody. */
  async lastActedFor(
    manager: EntityManager,
    submissionId: string,
    actions: readonly AuditAction[],
  ): Promise<string | null> {
    const [last] = await manager.query<{ agencyId: string | null }[]>(
      `SELECT acted_for ->> 'id' AS "agencyId" FROM audit_entry
       WHERE submission_id = $1 AND action = ANY($2) ORDER BY id DESC LIMIT 1`,
      [submissionId, actions],
    );
    return last?.agencyId ?? null;
  }

  /** What somebody recorded about the tree since an entry. The caller keeps others from changing it meanwhile. */
  async ofTreeSince(manager: EntityManager, entryId: string, actor: Actor): Promise<Recorded[]> {
    return manager.query<Recorded[]>(
      `SELECT action, subject, agency_path AS path FROM audit_entry
       WHERE id > $1 AND account_id IS NOT DISTINCT FROM $2 AND action LIKE 'agency.%' ORDER BY id`,
      [entryId, actor.accountId],
    );
  }

  private entryOf(actor: Actor, change: Change) {
    return {
      at: this.clock.now(),
      action: change.action,
      accountId: actor.accountId,
      accountName: actor.displayName,
      address: actor.address,
      agencyId: change.agency?.id ?? null,
      agencyName: change.agency?.name ?? null,
      agencyPath: change.agency?.path ?? null,
      submissionId: change.submissionId ?? null,
      subject: change.subject,
      details: change.details ?? {},
    };
  }

  private async tell(
    manager: EntityManager,
    actor: Actor,
    change: Change,
    { event, data }: Happened,
  ): Promise<void> {
    const get: Followed<unknown>['get'] = (service) => this.services.get(service, { strict: false });
    for (const subscriber of this.subscribers)
      if (subscriber.event === event) await subscriber.run({ data, manager, actor, change, get });
  }
}

async function agencyOf(
  manager: EntityManager,
  { agencyId, actsFor = agencyId }: Actor,
): Promise<AuditEntry['actedFor']> {
  if (actsFor === undefined) return null;
  return agencyAsItIs(manager, actsFor);
}

/** An agency as an entry names it; null where there is none. */
export async function agencyAsItIs(manager: EntityManager, id: string): Promise<AuditEntry['actedFor']> {
  const [agency] = await manager.query<{ id: string; name: string; path: string }[]>(
    `SELECT agency.id, place.name, place.path FROM agency JOIN ${latestPlacementOf('agency.id')} AS place ON true
     WHERE agency.id = $1`,
    [id],
  );
  return agency ?? null;
}
