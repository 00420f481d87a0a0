import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  dayAfter,
  daysBetween,
  type NotificationKind,
  REMINDER_HOURS,
  rectificationStatesWaitingFor,
  timeInChina,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { latestPlacementOf } from '../../agencies/placement/latest-placement.ts';
import { Clock } from '../../clock.ts';
import { Notifications } from '../../notifications/notifications.service.ts';
import { inBatches } from '../../workload/in-batches.ts';
import { InheritedTasks } from '../inheriting/inherited-tasks.service.ts';

/** So many days before its last one an agency is reminded of a task, once each. */
const DAYS_BEFORE = [7, 1] as const;
/** For so many days it is news that a task is overdue. */
const NEWS_FOR_DAYS = 30;
/** Of so many people are told in one transaction: most were told before, and cost it little. */
const TASKS_AT_ONCE = 100;

interface DueTask {
  readonly id: string;
  readonly year: number;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly setterId: string;
  readonly problem: string;
  readonly dueOn: string;
}

/** Agencies are told that a task is due soon, and they and those who set it that it is overdue: once each. */
@Injectable()
export class TaskReminders {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly inherited: InheritedTasks,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** Tells what is due now and was not told yet, within the hours of reminders; tasks of agencies that have ended are handed over first. */
  async remind(signal: AbortSignal): Promise<void> {
    const time = timeInChina(this.clock.now());
    if (time < REMINDER_HOURS.from || time > REMINDER_HOURS.until) return;
    await this.database.transaction((manager) => this.inherited.handOver(manager));
    for (const batch of inBatches(await this.due(), TASKS_AT_ONCE)) {
      signal.throwIfAborted();
      await this.database.transaction(async (manager) => {
        for (const task of batch) await this.tellOf(manager, task);
      });
    }
  }

  private async tellOf(manager: EntityManager, task: DueTask): Promise<void> {
    const days = daysBetween(this.clock.today(), task.dueOn);
    if (days < 0) {
      await this.tell(manager, task, 'rectificationOverdue', task.agencyId, task.dueOn);
      await this.tell(manager, task, 'rectificationLate', task.setterId, task.dueOn);
    } else {
      const planned = DAYS_BEFORE.filter((before) => days <= before).at(-1);
      await this.tell(manager, task, 'rectificationDueSoon', task.agencyId, `${task.dueOn}:${planned}`, days);
    }
  }

  /** Those that are due soon or lately overdue, and were not set just today. */
  private due(): Promise<DueTask[]> {
    const today = this.clock.today();
    return this.database.query<DueTask[]>(
      `SELECT task.id, task.year, task.agency_id AS "agencyId", agency.name AS "agencyName", task.setter_id AS "setterId",
              task.problem, task.due_on::text AS "dueOn"
       FROM rectification_task AS task JOIN ${latestPlacementOf('task.agency_id')} AS agency ON true
       WHERE task.state = ANY($1) AND task.due_on BETWEEN $2 AND $3
         AND (task.set_at AT TIME ZONE 'Asia/Shanghai')::date < $4
       ORDER BY task.due_on, task.id`,
      [
        rectificationStatesWaitingFor('agency'),
        dayAfter(today, -NEWS_FOR_DAYS),
        dayAfter(today, DAYS_BEFORE[0]),
        today,
      ],
    );
  }

  private async tell(
    manager: EntityManager,
    { id, year, agencyId, agencyName, problem, dueOn }: DueTask,
    kind: NotificationKind,
    toldId: string,
    occasion: string,
    days?: number,
  ): Promise<void> {
    await this.notifications.tell(manager, {
      kind,
      year,
      agencyIds: [toldId],
      parts: {
        task: id,
        reportOf: { id: agencyId, name: agencyName },
        dueOn,
        words: problem,
        ...(days !== undefined && { days }),
      },
      occasion: `${kind}:${id}:${occasion}`,
    });
  }
}
