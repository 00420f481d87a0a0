import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  daysBetween,
  type Remind,
  REMINDED_LATELY_HOURS,
  type Reminded,
  type ReminderPreview,
  type RemindersWanted,
} from '@zhaojian/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditRecord } from '../audit/audit-record.service.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { inBatches } from '../workload/in-batches.ts';
import { MAIL_IS_ON } from '../mail/settings/mail-is-on.ts';
import { Notifications, type Reached } from '../notifications/notifications.service.ts';
import { type OwingAgency, OwingAgencies } from './owing-agencies.query.ts';
import { nobodyOwes, nobodyToRemind, remindedLately } from './reminders.errors.ts';

const AGENCIES_AT_ONCE = 300;
const AN_HOUR = 3_600_000;

type Lately = ReminderPreview['remindedLately'][number];

/** Reminds agencies by hand of the report that they owe. */
@Injectable()
export class Reminders {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly owing: OwingAgencies,
    private readonly notifications: Notifications,
    private readonly audit: AuditRecord,
    private readonly clock: Clock,
  ) {}

  /** What reminding them would do now. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR */
  async preview(caller: Caller, wanted: RemindersWanted): Promise<ReminderPreview> {
    const { manager } = this.database;
    const { path } = await this.scope.node(caller, wanted.agencyId, wanted.year);
    const chosen = await this.chosen(manager, path, wanted);
    const people = await this.notifications.listeners(manager, 'reminded', idsOf(chosen));
    const [isOn] = await manager.query<{ mails: boolean }[]>(`SELECT ${MAIL_IS_ON} AS mails`);
    return {
      agencies: chosen.length,
      owingNothing: new Set(wanted.agencyIds).size - chosen.length,
      people: sumOf([...people.values()].map((reached) => reached.people)),
      withoutPeople: withoutPeople(chosen, people),
      byMail: isOn?.mails ? sumOf([...people.values()].map((reached) => reached.byMail)) : null,
      withoutMail: isOn?.mails
        ? chosen.filter(({ agencyId }) => people.get(agencyId)?.byMail === 0).map(named)
        : [],
      remindedLately: await this.lately(manager, chosen, wanted.year),
    };
  }

  /**
   * Reminds them, except those who no longer owe anything.
   * @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR, NOBODY_OWES, NOBODY_TO_REMIND, REMINDED_LATELY
   */
  async remind(caller: Caller, { words, again, ...wanted }: Remind): Promise<Reminded> {
    const { year } = wanted;
    const node = await this.scope.node(caller, wanted.agencyId, year);
    return this.database.transaction(async (manager) => {
      await oneAtATime(manager, year);
      const chosen = await this.chosen(manager, node.path, wanted);
      if (chosen.length === 0) throw nobodyOwes();
      const people = await this.notifications.listeners(manager, 'reminded', idsOf(chosen));
      const without = withoutPeople(chosen, people);
      if (without.length === chosen.length) throw nobodyToRemind();
      const lately = await this.lately(manager, chosen, year);
      if (lately.length > 0 && !again)
        throw remindedLately(
          lately.map(({ agencyName }) => agencyName),
          REMINDED_LATELY_HOURS,
        );
      const told = await this.tell(manager, caller, chosen, { year, words });
      await this.audit.add(manager, caller, {
        action: 'report.reminded',
        subject: `${year} 年度未交报告的单位 ${chosen.length} 个`,
        agency: node,
        details: {
          year,
          ...(words !== '' && { words }),
          people: told,
          reminded: chosen.map(({ agencyName }) => agencyName),
          ...(without.length > 0 && { withoutPeople: without.map(({ agencyName }) => agencyName) }),
        },
      });
      return { agencies: chosen.length - without.length, people: told, withoutPeople: without };
    });
  }

  /** Each is told the day by which it is due itself. Returns how many people were told. */
  private async tell(
    manager: EntityManager,
    caller: Caller,
    chosen: readonly OwingAgency[],
    { year, words }: { readonly year: number; readonly words: string },
  ): Promise<number> {
    const occasion = `reminded:${randomUUID()}`;
    const parts = { sender: caller.displayName, ...(words !== '' && { words }) };
    const today = this.clock.today();
    let told = 0;
    for (const alike of alikeIn(chosen, today))
      for (const batch of inBatches(idsOf(alike), AGENCIES_AT_ONCE))
        told += await this.notifications.tell(manager, {
          kind: 'reminded',
          year,
          agencyIds: batch,
          parts: { ...parts, ...partsOf(alike[0], today) },
          occasion,
        });
    return told;
  }

  private async chosen(
    manager: EntityManager,
    path: string,
    { year, agencyIds }: RemindersWanted,
  ): Promise<OwingAgency[]> {
    const asked = new Set(agencyIds);
    return (await this.owing.of(manager, path, year)).filter(({ agencyId }) => asked.has(agencyId));
  }

  /** Those that were reminded by hand a short while ago, and when. */
  private async lately(
    manager: EntityManager,
    agencies: readonly OwingAgency[],
    year: number,
  ): Promise<Lately[]> {
    const since = new Date(this.clock.now().getTime() - REMINDED_LATELY_HOURS * AN_HOUR);
    const rows = await manager.query<{ agencyId: string; at: Date }[]>(
      `SELECT agency_id AS "agencyId", max(at) AS at FROM notification
       WHERE agency_id = ANY($1) AND year = $2 AND kind = 'reminded' AND at > $3 GROUP BY agency_id`,
      [idsOf(agencies), year, since],
    );
    const at = new Map(rows.map((row) => [row.agencyId, row.at.toISOString()]));
    return agencies.flatMap(({ agencyId, agencyName }) => {
      const last = at.get(agencyId);
      return last === undefined ? [] : [{ agencyId, agencyName, at: last }];
    });
  }
}

/** Those of whom the same is told. */
const alikeIn = (agencies: readonly OwingAgency[], today: string): [OwingAgency, ...OwingAgency[]][] => {
  const groups = new Map<string, [OwingAgency, ...OwingAgency[]]>();
  for (const agency of agencies) {
    const key = JSON.stringify(partsOf(agency, today));
    const group = groups.get(key);
    if (group) group.push(agency);
    else groups.set(key, [agency]);
  }
  return [...groups.values()];
};

function partsOf(agency: OwingAgency, today: string) {
  const dueOn = dayToSay(agency, today);
  return {
    ...(dueOn !== null && { dueOn }),
    ...(dueOn !== null && dueOn < today && { daysPast: daysBetween(dueOn, today) }),
    ...(agency.wasHandedIn && { wasReturned: true as const }),
  };
}

/** What was returned is due by the day of its letter. Where the day is past, the agency's own to which it was reopened is said. */
function dayToSay(
  { dueOn, wasHandedIn, answerBy, reopenedUntil }: OwingAgency,
  today: string,
): string | null {
  const day = (wasHandedIn ? answerBy : null) ?? dueOn;
  return day !== null && day < today ? (reopenedUntil ?? day) : day;
}

const idsOf = (agencies: readonly OwingAgency[]): string[] => agencies.map(({ agencyId }) => agencyId);

const withoutPeople = (
  agencies: readonly OwingAgency[],
  people: ReadonlyMap<string, Reached>,
): Reminded['withoutPeople'] => agencies.filter(({ agencyId }) => !people.has(agencyId)).map(named);

const named = ({ agencyId, agencyName }: OwingAgency) => ({ agencyId, agencyName });

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Two who remind the same agencies at a time: the second sees what the first did. */
const oneAtATime = (manager: EntityManager, year: number): Promise<unknown> =>
  manager.query(`SELECT pg_advisory_xact_lock(hashtext('reminders'), $1)`, [year]);
