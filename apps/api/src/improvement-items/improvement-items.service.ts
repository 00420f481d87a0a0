import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AcceptanceEffects } from '../submissions/decisions/acceptance-effects.ts';
import type { AcceptedReport } from '../submissions/versions/accepted-reports.service.ts';
import { NamedImprovementItem } from './named-improvement-item.entity.ts';

/** Takes up the problems and measures of a report when it is accepted, and takes them out when that is withdrawn. */
@Injectable()
export class ImprovementItems implements OnModuleInit {
  constructor(private readonly acceptances: AcceptanceEffects) {}

  onModuleInit(): void {
    this.acceptances.add(this);
  }

  async onAccepted(manager: EntityManager, { agencyId, year, report }: AcceptedReport): Promise<void> {
    await manager.insert(
      NamedImprovementItem,
      report.improvementItems.map((item, position) => ({ ...item, agencyId, year, position })),
    );
  }

  async onWithdrawn(manager: EntityManager, { agencyId, year }: AcceptedReport): Promise<void> {
    await manager.delete(NamedImprovementItem, { agencyId, year });
  }
}
