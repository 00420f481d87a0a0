import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sameItems } from '@zhaojian/report';
import type { EntityManager } from 'typeorm';
import type { AcceptedReport } from '../submissions/versions/accepted-reports.service.ts';
import { StandingItems } from './correcting/standing-items.service.ts';
import { NamedImprovementItem } from './named-improvement-item.entity.ts';
import { RecurringProblems } from './recurring-problems.service.ts';

/** Takes up the problems and measures of a report when it is accepted, and lets them rest when that is withdrawn. */
@Injectable()
export class ImprovementItems {
  constructor(
    private readonly recurring: RecurringProblems,
    private readonly standing: StandingItems,
  ) {}

  /** Keeps what a report names that begins to count, in the transaction of that. What it named before keeps its id. */
  async add(manager: EntityManager, accepted: AcceptedReport): Promise<void> {
    const { agencyId, year } = accepted;
    const { items: standing } = await this.standing.of(manager, accepted);
    const known = await manager.find(NamedImprovementItem, {
      where: { agencyId, year },
      order: { counts: 'DESC', position: 'ASC' },
    });
    const same = sameItems(known, standing);
    const ids = same.map((of) => known[of ?? -1]?.id ?? randomUUID());
    const items = standing.map(({ kind, category, isSorted, sentence, mends }, position) => ({
      kind,
      category,
      isSorted,
      sentence,
      id: ids[position] ?? randomUUID(),
      agencyId,
      year,
      position,
      mends: ids[mends ?? -1] ?? null,
      counts: true,
    }));
    await manager.update(NamedImprovementItem, { agencyId, year }, { counts: false });
    if (items.length > 0) await manager.upsert(NamedImprovementItem, items, ['id']);
    await this.recurring.compare(manager, agencyId);
  }

  /** Lets nothing count any more that a report named which no longer does. */
  async remove(manager: EntityManager, { agencyId, year }: AcceptedReport): Promise<void> {
    await manager.update(NamedImprovementItem, { agencyId, year }, { counts: false });
    await this.recurring.compare(manager, agencyId);
  }
}
