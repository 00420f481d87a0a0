import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  beginningOfDay,
  type CollectionRound,
  daysBetween,
  type IsWorkingDay,
  type PlannedReminder,
  REMINDER_HOURS,
  reminderPlannedBy,
  timeInChina,
  yearOfDay,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.ts';
import { CollectionRounds } from '../collection-rounds/collection-rounds.service.ts';
import { inBatches } from '../workload/in-batches.ts';
import { GroupNotices } from '../group-robots/group-notices.service.ts';
import { Notifications, type Occasion } from '../notifications/notifications.service.ts';
import { OwingAgencies, type OwingAgency } from './owing-agencies.query.ts';
import { WorkingDays } from '../working-days/working-days.service.ts';

/** As many as one transaction tells: a county sends its reports meanwhile. */
const AGENCIES_AT_ONCE = 300;

/**
 * For this many days it is news that a round has opened: anybody who gets an account, or a report to make, later than this
 * is only told of the last day.
 */
const NEWS_FOR_DAYS = 7;

/** What is told by the schedule, of agencies that are due on the same day. */
interface Planned extends Omit<Occasion, 'agencyIds' | 'kind' | 'parts'> {
  readonly kind: 'roundOpened' | PlannedReminder['kind'];
  readonly parts: { readonly dueOn: string; readonly days?: number };
}

/** What the platform tells agencies, and the groups of their areas, by itself: that a round has opened, that their last day is near, or past. */
@Injectable()
export class ScheduledReminders {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly rounds: CollectionRounds,
    private readonly owing: OwingAgencies,
    private readonly notifications: Notifications,
    private readonly groups: GroupNotices,
    private readonly workingDays: WorkingDays,
    private readonly clock: Clock,
  ) {}

  /** Tells what is due now and was not told yet: on working days, within the hours of the schedule, of rounds that are open. */
  async remind(signal: AbortSignal): Promise<void> {
    const time = timeInChina(this.clock.now());
    if (time < REMINDER_HOURS.from || time > REMINDER_HOURS.until) return;
    const open = (await this.rounds.all()).filter(({ state }) => state === 'open');
    if (open.length === 0) return;
    const isWorkingDay = await this.workingDays.within(calendarYearsOf(open));
    if (!isWorkingDay(this.clock.today())) return;
    for (const round of open) await this.remindOf(round, isWorkingDay, signal);
  }

  private async remindOf(
    round: CollectionRound,
    isWorkingDay: IsWorkingDay,
    signal: AbortSignal,
  ): Promise<void> {
    const { year, opensOn, closesOn, reminders } = round;
    const today = this.clock.today();
    const owing = await this.owing.of(this.database.manager, '', year);
    // A report that was handed in once and went back is also due; of that its agency was told when it was returned.
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
      const planned = reminderPlannedBy(today, { opensOn, dueOn, closesOn }, reminders, isWorkingDay);
      if (planned) {
        const occasion = `${planned.kind}:${year}:${planned.on}`;
        const told = await this.toldSince(planned, year, occasion);
        await this.tell(
          agencies.filter(({ agencyId }) => !told.has(agencyId)),
          signal,
          { kind: planned.kind, year, parts: { dueOn, days: Math.abs(daysBetween(today, dueOn)) }, occasion },
        );
      }
    }
  }

  /**
   * The agencies that were told by an earlier plan, on its day or later: when the office plans again, nobody is told twice.
   */
  private async toldSince(planned: PlannedReminder, year: number, occasion: string): Promise<Set<string>> {
    const told = await this.database.query<{ agencyId: string }[]>(
      `SELECT DISTINCT agency_id AS "agencyId" FROM notification
       WHERE kind = $1 AND year = $2 AND at >= $3 AND occasion LIKE $1 || ':%' AND occasion <> $4`,
      [planned.kind, year, beginningOfDay(planned.on), occasion],
    );
    return new Set(told.map(({ agencyId }) => agencyId));
  }

  private async tell(
    agencies: readonly OwingAgency[],
    signal: AbortSignal,
    occasion: Planned,
  ): Promise<void> {
    if (agencies.length === 0) return;
    for (const batch of inBatches(agencies, AGENCIES_AT_ONCE)) {
      signal.throwIfAborted();
      const agencyIds = batch.map(({ agencyId }) => agencyId);
      await this.database.transaction((manager) =>
        this.notifications.tell(manager, { ...occasion, agencyIds }),
      );
    }
    await this.groups.tell(this.database.manager, {
      ...occasion,
      agencyIds: agencies.map(({ agencyId }) => agencyId),
      // A group hears of all its agencies at a time: of those that are due on one day.
      occasion: `${occasion.occasion}:${occasion.parts.dueOn}`,
    });
  }
}

/** From the first day of the rounds to the last one. */
function calendarYearsOf(rounds: readonly CollectionRound[]): number[] {
  const years = rounds.flatMap(({ opensOn, closesOn }) => [opensOn, closesOn].map(yearOfDay));
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
}
