import { Injectable } from '@nestjs/common';
import { rectificationStateOf, rectificationStateSchema, yearOfDay } from '@zhaojian/contract';
import { type EntityManager, In } from 'typeorm';
import { AgencyTree } from '../../agencies/agency-tree.service.ts';
import { agenciesInYear } from '../../agencies/placement/agencies-in-year.ts';
import { Successions } from '../../agencies/successions.service.ts';
import { thePlatform } from '../../audit/audit-record.service.ts';
import { Clock } from '../../clock.ts';
import { RectificationTask } from '../rectification-task.entity.ts';
import { RectificationTrail } from '../rectification-trail.service.ts';

const UNSETTLED = rectificationStateSchema.options.filter(
  (state) => rectificationStateOf(state).waitsFor !== null,
);

/** What an agency that has ended still had to do is done by the one that continues its work. */
@Injectable()
export class InheritedTasks {
  constructor(
    private readonly tree: AgencyTree,
    private readonly successions: Successions,
    private readonly trail: RectificationTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands the unsettled tasks of agencies that are not there any more this year to their only successor. Where there are several,
   * or none, who set a task says who is to act.
   */
  async handOver(manager: EntityManager): Promise<void> {
    const year = yearOfDay(this.clock.today());
    const ended = await manager.query<{ agencyId: string }[]>(
      `SELECT DISTINCT task.agency_id AS "agencyId" FROM rectification_task AS task
       WHERE task.state = ANY($2)
         AND NOT EXISTS (SELECT FROM ${agenciesInYear('$1')} AS agency WHERE agency.id = task.agency_id)`,
      [year, UNSETTLED],
    );
    for (const { agencyId } of ended) {
      const heirs = (await this.successions.about(agencyId, manager)).filter(
        ({ predecessorId, fromYear }) => predecessorId === agencyId && fromYear <= year,
      );
      const [heir] = heirs;
      if (heir && heirs.length === 1) await this.give(manager, agencyId, heir.successorId);
    }
  }

  private async give(manager: EntityManager, agencyId: string, heirId: string): Promise<void> {
    const [before, heir] = [
      await this.tree.findLatest(agencyId, manager),
      await this.tree.findLatest(heirId, manager),
    ];
    if (!before || !heir) return;
    const tasks = await manager.find(RectificationTask, {
      where: { agencyId, state: In(UNSETTLED) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const task of tasks) {
      task.agencyId = heirId;
      await this.trail.add(manager, { actor: thePlatform, agencyName: '平台' }, task, heir, {
        kind: 'inherited',
        words: `${before.name}已经撤销，由${heir.name}承接。`,
      });
    }
  }
}
