import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AcceptedReport } from '../submissions/versions/accepted-reports.service.ts';
import { NamedImprovementItem } from './named-improvement-item.entity.ts';
import { RecurringProblems } from './recurring-problems.service.ts';

/** Takes up the problems and measures of a report when it is accepted, and takes them out when that is withdrawn. */
@Injectable()
export class ImprovementItems {
  constructor(private readonly recurring: RecurringProblems) {}

  /** Keeps what a report names that begins to count, in the transaction of that. */
  async add(manager: EntityManager, { agencyId, year, report }: AcceptedReport): Promise<void> {
    await manager.insert(
      NamedImprovementItem,
      report.improvementItems.map((item, position) => ({ ...item, agencyId, year, position })),
    );
    await this.recurring.compare(manager, agencyId);
  }

  /** Takes out again what a report that no longer counts named. */
  async remove(manager: EntityManager, { agencyId, year }: AcceptedReport): Promise<void> {
    await manager.delete(NamedImprovementItem, { agencyId, year });
    await this.recurring.compare(manager, agencyId);
  }
}
