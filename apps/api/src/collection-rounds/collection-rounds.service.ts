import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  AGENCY_KIND_NAMES,
  agencyKindSchema,
  ARRANGEMENT_NAMES,
  type ArrangementKind,
  type CollectionRound as ContractRound,
  dueDayViolations,
  type OwnDays,
  REMINDERS_BY_DEFAULT,
  type ReminderSchedule,
  reminderScheduleText,
  roundStateOn,
  roundViolations,
  type SaveCollectionRound,
  type SaveRoundBlocking,
  type SaveRoundHandUps,
} from '@zhaojian/contract';
import { BLOCKING_BY_DEFAULT, checkCodeSchema, CHECKS } from '@zhaojian/report';
import { DataSource, type EntityManager } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import { type Actor, AuditRecord, type Change } from '../audit/audit-record.service.ts';
import { Clock } from '../clock.ts';
import { CollectionRound } from './collection-round.entity.ts';
import { arrangedDaysOutside, datesOutOfOrder, roundNotFound } from './collection-rounds.errors.ts';

/** Days arranged for an agency or an area. */
interface ArrangedDaysOf extends OwnDays {
  readonly agencyName: string;
  readonly what: ArrangementKind;
}

/** Something of a round that is changed apart from its dates. */
interface Alteration {
  readonly action: Change['action'];
  readonly becomes: Partial<CollectionRound>;
  /** What is recorded of it, before and after. */
  readonly inWords: (round: CollectionRound) => Record<string, unknown>;
}

/** The round of each year: when it opens and closes, and when the area and each kind of agency are due. */
@Injectable()
export class CollectionRounds {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** All rounds, the newest first. */
  async all(): Promise<ContractRound[]> {
    const rounds = await this.database.manager.find(CollectionRound, { order: { year: 'DESC' } });
    return rounds.map((round) => this.describe(round));
  }

  /** The round of a report year, or null where the year has none. */
  async find(year: number): Promise<ContractRound | null> {
    const round = await this.database.manager.findOneBy(CollectionRound, { year });
    return round && this.describe(round);
  }

  /** @throws Refusal ROUND_NOT_FOUND */
  async get(year: number): Promise<ContractRound> {
    const round = await this.find(year);
    if (!round) throw roundNotFound(year);
    return round;
  }

  /** In a transaction that arranges something for the year: its dates stay what they are until the end. @throws Refusal ROUND_NOT_FOUND */
  async held(manager: EntityManager, year: number): Promise<ContractRound> {
    const round = await manager.findOne(CollectionRound, {
      where: { year },
      lock: { mode: 'pessimistic_read' },
    });
    if (!round) throw roundNotFound(year);
    return this.describe(round);
  }

  /**
   * Makes the year's round or changes its dates. Days arranged for agencies and areas stay within them.
   * @throws Refusal DATES_OUT_OF_ORDER, ARRANGED_DAYS_OUTSIDE
   */
  async save(
    actor: Actor,
    agency: Change['agency'],
    year: number,
    dates: SaveCollectionRound,
  ): Promise<ContractRound> {
    const [violation] = Object.values(roundViolations(dates, year));
    if (violation) throw datesOutOfOrder(violation);
    return this.database.transaction(async (manager) => {
      const before = await manager.findOne(CollectionRound, {
        where: { year },
        lock: { mode: 'pessimistic_write' },
      });
      if (before) await this.refuseOutside(manager, year, dates);
      const round = await manager.save(
        manager.create(CollectionRound, {
          year,
          ...dates,
          // Once it is asked, it stays asked.
          asksPublication: before?.asksPublication || roundStateOn(this.clock.today(), dates) !== 'closed',
          blocking: before?.blocking ?? [...BLOCKING_BY_DEFAULT],
          needsSignedScan: before?.needsSignedScan ?? false,
          reminders: before?.reminders ?? REMINDERS_BY_DEFAULT,
          handUpKinds: before?.handUpKinds ?? [],
        }),
      );
      await this.audit.add(manager, actor, {
        action: before ? 'collectionRound.changed' : 'collectionRound.created',
        subject: `${year} 年度填报`,
        agency,
        details: { before, after: dates },
      });
      return this.describe(round);
    });
  }

  /** An agency that was given a day by which to report must be able to report on it. */
  private async refuseOutside(
    manager: EntityManager,
    year: number,
    dates: SaveCollectionRound,
  ): Promise<void> {
    const arranged = await manager.query<ArrangedDaysOf[]>(
      `SELECT agency.name AS "agencyName", arrangement.what, arrangement.submit_on::text AS "submitOn",
              arrangement.publish_on::text AS "publishOn"
       FROM round_arrangement AS arrangement JOIN ${agenciesInYear('$1')} AS agency ON agency.id = arrangement.agency_id
       WHERE arrangement.year = $1 AND arrangement.what IN ('areaDates', 'agencyDates')
       ORDER BY ${inTreeOrder('agency')}`,
      [year],
    );
    const outside = arranged.flatMap(({ agencyName, what, ...days }) =>
      Object.values(dueDayViolations(dates, days, `“${agencyName}”${ARRANGEMENT_NAMES[what]}的`)).slice(0, 1),
    );
    if (outside.length > 0) throw arrangedDaysOutside(outside);
  }

  /** Says what keeps reports of the year from being handed in: findings, a missing scan. @throws Refusal ROUND_NOT_FOUND */
  async block(
    actor: Actor,
    agency: Change['agency'],
    year: number,
    { blocking, needsSignedScan }: SaveRoundBlocking,
  ): Promise<ContractRound> {
    return this.alter(actor, agency, year, {
      action: 'collectionRound.blockingChanged',
      becomes: {
        blocking: checkCodeSchema.options.filter((code) => blocking.includes(code)),
        needsSignedScan,
      },
      inWords: saidOf,
    });
  }

  /** Says when agencies that owe a report of the year are reminded. @throws Refusal ROUND_NOT_FOUND */
  async schedule(
    actor: Actor,
    agency: Change['agency'],
    year: number,
    reminders: ReminderSchedule,
  ): Promise<ContractRound> {
    return this.alter(actor, agency, year, {
      action: 'collectionRound.remindersChanged',
      becomes: { reminders },
      inWords: (round) => ({ reminders: reminderScheduleText(round.reminders) }),
    });
  }

  /** Says which kinds of agencies hand up their area as a whole. @throws Refusal ROUND_NOT_FOUND */
  async handUp(
    actor: Actor,
    agency: Change['agency'],
    year: number,
    { handUpKinds }: SaveRoundHandUps,
  ): Promise<ContractRound> {
    return this.alter(actor, agency, year, {
      action: 'collectionRound.handUpsChanged',
      becomes: { handUpKinds: agencyKindSchema.options.filter((kind) => handUpKinds.includes(kind)) },
      inWords: (round) => ({ handUpKinds: round.handUpKinds.map((kind) => AGENCY_KIND_NAMES[kind]) }),
    });
  }

  private async alter(
    actor: Actor,
    agency: Change['agency'],
    year: number,
    { action, becomes, inWords }: Alteration,
  ): Promise<ContractRound> {
    return this.database.transaction(async (manager) => {
      const round = await manager.findOne(CollectionRound, {
        where: { year },
        lock: { mode: 'pessimistic_write' },
      });
      if (!round) throw roundNotFound(year);
      const before = inWords(round);
      await manager.save(Object.assign(round, becomes));
      await this.audit.add(manager, actor, {
        action,
        subject: `${year} 年度填报`,
        agency,
        details: { before, after: inWords(round) },
      });
      return this.describe(round);
    });
  }

  private describe(round: CollectionRound): ContractRound {
    const { year, opensOn, submitOn, publishOn, byKind, closesOn } = round;
    const { asksPublication, blocking, needsSignedScan, reminders, handUpKinds } = round;
    return {
      year,
      opensOn,
      submitOn,
      publishOn,
      byKind,
      closesOn,
      asksPublication,
      // A check may have gone since a round named it.
      blocking: checkCodeSchema.options.filter((code) => blocking.includes(code)),
      needsSignedScan,
      reminders,
      handUpKinds,
      state: roundStateOn(this.clock.today(), { opensOn, closesOn }),
    };
  }
}

/** What keeps reports from being handed in, as people call it, for the record. */
const saidOf = ({ blocking, needsSignedScan }: CollectionRound) => ({
  blocking: CHECKS.filter(({ code }) => blocking.includes(code)).map(({ title }) => title),
  needsSignedScan,
});
