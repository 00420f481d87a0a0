import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AcceptedReport } from '../versions/accepted-reports.service.ts';

/** What a feature does when a report is accepted, or its acceptance withdrawn, within the same transaction. */
export interface AcceptanceEffect {
  onAccepted(manager: EntityManager, accepted: AcceptedReport): Promise<void>;
  onWithdrawn(manager: EntityManager, accepted: AcceptedReport): Promise<void>;
}

/** The features that follow acceptances put themselves down here, so that submissions need not know them. */
@Injectable()
export class AcceptanceEffects {
  private readonly effects: AcceptanceEffect[] = [];

  add(effect: AcceptanceEffect): void {
    this.effects.push(effect);
  }

  async accepted(manager: EntityManager, accepted: AcceptedReport): Promise<void> {
    for (const effect of this.effects) await effect.onAccepted(manager, accepted);
  }

  async withdrawn(manager: EntityManager, accepted: AcceptedReport): Promise<void> {
    for (const effect of this.effects) await effect.onWithdrawn(manager, accepted);
  }
}
