import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type CollectionRound,
  daysBetween,
  REMINDER_SCHEDULE,
  reminderPlannedBy,
  timeInChina,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { inBatches } from '../workload/in-batches.ts';
import { Notifications, type Occasion } from '../notifications/notifications.service.ts';
import { OwingAgencies, type OwingAgency } from './owing-agencies.query.ts';
import { isWorkingDay } from './working-days.ts';

/** As many as one transaction tells: a county sends its reports meanwhile. */
const AGENCIES_AT_ONCE = 300;

/** For so many days it is news that a round has opened: who gets an account, or a report to make, later is told of the last day only. */
const NEWS_FOR_DAYS = 7;

/** What the platform tells agencies by itself: that a round has opened, that their last day is near, or past. */
@Injectable()
export class ScheduledReminders {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly rounds: CollectionRounds,
    private readonly owing: OwingAgencies,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** Tells what is due now and was not told yet: on working days, within the hours of the schedule, of rounds that are open. */
  async remind(signal: AbortSignal): Promise<void> {
    const time = timeInChina(this.clock.now());
    if (!isWorkingDay(this.clock.today())) return;
    if (time < REMINDER_SCHEDULE.from || time > REMINDER_SCHEDULE.until) return;
    for (const round of await this.rounds.all())
      if (round.state === 'open') await this.remindOf(round, signal);
  }

  private async remindOf(round: CollectionRound, signal: AbortSignal): Promise<void> {
    const { year, opensOn, closesOn } = round;
    const today = this.clock.today();
    const owing = await this.owing.of(this.database.manager, '', year);
    // A report that was handed in once and went back is owed too; of that its agency was told when it was returned.
    const never = owing.filter(({ wasHandedIn }) => !wasHandedIn);
    for (const dueOn of new Set(never.map((agency) => agency.dueOn))) {
      if (dueOn === null) continue;
      const agencies = never.filter((agency) => agency.dueOn === dueOn);
      if (today <= dueOn && daysBetween(opensOn, today) <= NEWS_FOR_DAYS)
        await this.tell(agencies, signal, {
          kind: 'roundOpened',
          year,
          parts: { dueOn },
          occasion: `roundOpened:${year}`,
        });
      const planned = reminderPlannedBy(today, { opensOn, dueOn, closesOn }, isWorkingDay);
      if (planned)
        await this.tell(agencies, signal, {
          kind: planned.kind,
          year,
          parts: { dueOn, days: Math.abs(daysBetween(today, dueOn)) },
          occasion: `${planned.kind}:${year}:${planned.on}`,
        });
    }
  }

  private async tell(
    agencies: readonly OwingAgency[],
    signal: AbortSignal,
    occasion: Omit<Occasion, 'agencyIds'>,
  ): Promise<void> {
    for (const batch of inBatches(agencies, AGENCIES_AT_ONCE)) {
      signal.throwIfAborted();
      const agencyIds = batch.map(({ agencyId }) => agencyId);
      await this.database.transaction((manager) =>
        this.notifications.tell(manager, { ...occasion, agencyIds }),
      );
    }
  }
}
