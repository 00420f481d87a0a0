import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  type LastReminders,
  type NotificationKind,
  type NotificationParts,
  notificationSentence,
  type ToldAgency,
} from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import { type Caller, may } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { withoutServer } from '../mail/smtp/mail-failure.ts';

/** What counts as a reminder, by hand or by the schedule. */
const REMINDERS = ['reminded', 'dueSoon', 'overdue'] as const satisfies readonly NotificationKind[];

type Person = ToldAgency['occasions'][number]['people'][number];

interface Row {
  kind: NotificationKind;
  at: Date;
  parts: NotificationParts;
  people: (Omit<Person, 'ways'> & { ways: Person['ways'] | null })[];
}

/** Which agencies of an area were told what, when, who has read it, and by which other ways it went. */
@Injectable()
export class ToldAgenciesQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
  ) {}

  /** When each agency below a node was last reminded. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR */
  async last(caller: Caller, agencyId: string | undefined, year: number): Promise<LastReminders> {
    const node = await this.scope.node(caller, agencyId, year);
    const rows = await this.database.query<{ agencyId: string; at: Date; times: number }[]>(
      `SELECT notification.agency_id AS "agencyId", max(notification.at) AS at,
              count(DISTINCT notification.occasion)::int AS times
       FROM ${agenciesInYear('$1')} AS agency JOIN notification
         ON notification.agency_id = agency.id AND notification.year = $1 AND notification.kind = ANY($3)
       WHERE agency.path LIKE $2 || '%' GROUP BY 1`,
      [year, node.path, REMINDERS],
    );
    return { items: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })) };
  }

  /**
   * All of which one agency was told for a year; what a letter says of a report that was not accepted only for those who may read
   * such a report. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR
   */
  async of(caller: Caller, agencyId: string, year: number): Promise<ToldAgency> {
    const agency = await this.scope.node(caller, agencyId, year);
    const readsWords = may(caller, 'report.readUnaccepted');
    const rows = await this.database.query<Row[]>(
      `SELECT notification.kind, notification.at, notification.parts,
              jsonb_agg(jsonb_build_object(
                          'name', account.display_name, 'readAt', notification.read_at, 'ways', (
                            SELECT jsonb_agg(jsonb_build_object(
                              'way', delivery.way, 'state', COALESCE(message.state, 'waiting'),
                              'at', message.tried_at, 'problem', message.problem) ORDER BY delivery.way)
                            FROM delivery LEFT JOIN outgoing_message AS message ON message.id = delivery.message_id
                            WHERE delivery.notification_id = notification.id))
                        ORDER BY account.display_name, account.id) AS people
       FROM notification JOIN account ON account.id = notification.account_id
       WHERE notification.agency_id = $1 AND notification.year = $2
       GROUP BY notification.kind, notification.occasion, notification.at, notification.parts
       ORDER BY notification.at DESC, notification.occasion`,
      [agencyId, year],
    );
    return {
      agencyName: agency.name,
      occasions: rows.map(({ kind, at, parts, people }) => ({
        kind,
        at: at.toISOString(),
        sentence: notificationSentence(kind, year, readsWords ? parts : withoutWords(parts)),
        people: people.map(({ name, readAt, ways }) => ({
          name,
          readAt: instant(readAt),
          ways: (ways ?? []).map(({ problem, ...way }) => ({
            ...way,
            at: instant(way.at),
            problem: problem === null ? null : withoutServer(problem),
          })),
        })),
      })),
    };
  }
}

/** As PostgreSQL writes it into JSON, as the contract says it. */
const instant = (at: string | null): string | null => (at === null ? null : new Date(at).toISOString());

const withoutWords = ({ words: _words, ...parts }: NotificationParts): NotificationParts => parts;
