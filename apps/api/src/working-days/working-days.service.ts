import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  dayAfter,
  daysBetween,
  type IsWorkingDay,
  type SaveSpecialDays,
  type SpecialDay as ContractDay,
  type SpecialDays,
  workingDaysBy,
} from '@zhaojian/contract';
import { Between, DataSource } from 'typeorm';
import { type Actor, AuditRecord, type Change } from '../audit/audit-record.service.ts';
import { announcedDays } from './announced-days.ts';
import { SpecialDay } from './special-day.entity.ts';
import { specialDayNotFound } from './working-days.errors.ts';

/** Which days are working days: as announced, unless the office says otherwise. */
@Injectable()
export class WorkingDays {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly audit: AuditRecord,
  ) {}

  /** The special days of a calendar year. */
  async of(year: number): Promise<SpecialDays> {
    const own = await this.database.manager.findBy(SpecialDay, {
      day: Between(`${year}-01-01`, `${year}-12-31`),
    });
    const announced = announcedDays(year);
    const items = new Map<string, ContractDay>(announced.map((each) => [each.day, each]));
    for (const each of own) items.set(each.day, { ...each, isOwn: true });
    return {
      isAnnounced: announced.length > 0,
      items: [...items.values()].toSorted((a, b) => a.day.localeCompare(b.day)),
    };
  }

  /** Whether the days of some calendar years are working days. */
  async within(years: readonly number[]): Promise<IsWorkingDay> {
    const found = await Promise.all(years.map((year) => this.of(year)));
    return workingDaysBy(found.flatMap(({ items }) => items));
  }

  /** Enters whether days are working days: all of them or none. @param agency the top of the tree, for the record */
  async enter(
    actor: Actor,
    agency: Change['agency'],
    { from, until, name, isWorkingDay }: SaveSpecialDays,
  ): Promise<void> {
    const days = Array.from({ length: daysBetween(from, until) + 1 }, (_, at) => dayAfter(from, at));
    await this.database.transaction(async (manager) => {
      await manager.upsert(
        SpecialDay,
        days.map((day) => ({ day, name, isWorkingDay })),
        ['day'],
      );
      await this.audit.add(manager, actor, {
        action: 'specialDay.entered',
        subject: inWords({ day: from === until ? from : `${from} 至 ${until}`, name, isWorkingDay }),
        agency,
      });
    });
  }

  /** From now on it is what was announced for it again, or what its day of the week says. @throws Refusal SPECIAL_DAY_NOT_FOUND */
  async remove(actor: Actor, agency: Change['agency'], day: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const found = await manager.findOne(SpecialDay, {
        where: { day },
        lock: { mode: 'pessimistic_write' },
      });
      if (!found) throw specialDayNotFound(day);
      await manager.delete(SpecialDay, { day });
      await this.audit.add(manager, actor, { action: 'specialDay.removed', subject: inWords(found), agency });
    });
  }
}

const inWords = ({ day, name, isWorkingDay }: SpecialDay): string =>
  `${day} ${name}（${isWorkingDay ? '上班' : '放假'}）`;
