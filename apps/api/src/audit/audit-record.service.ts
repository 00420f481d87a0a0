import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.ts';
import type { AuditAction } from './audit-actions.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { type Followed, type Happened, type Subscriber, SUBSCRIBERS } from './declared-event.ts';

/** Who did it: a caller, or the platform itself. */
export interface Actor {
  accountId: string | null;
  displayName: string;
  address: string | null;
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
  happened?: Happened;
}

/** The one call by which a change is recorded: its entry is written, and those who follow it are told. */
@Injectable()
export class AuditRecord {
  constructor(
    private readonly clock: Clock,
    @Inject(SUBSCRIBERS) private readonly subscribers: readonly Subscriber[],
    private readonly services: ModuleRef,
  ) {}

  /** Records the change in the transaction that makes it: the change, its entry and what follows are there together or not. */
  async add(manager: EntityManager, actor: Actor, change: Change): Promise<void> {
    await manager.insert(AuditEntry, {
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
      details: (change.details ?? {}) as object,
    });
    if (change.happened) await this.tell(manager, change.happened);
  }

  private async tell(manager: EntityManager, { event, data }: Happened): Promise<void> {
    const get: Followed<unknown>['get'] = (service) => this.services.get(service, { strict: false });
    for (const subscriber of this.subscribers)
      if (subscriber.event === event) await subscriber.run({ data, manager, get });
  }
}
