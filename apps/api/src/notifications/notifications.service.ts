import { Injectable } from '@nestjs/common';
import {
  goesByDefault,
  type NotificationKind,
  notificationKind,
  type NotificationParts,
  rolesThatMay,
} from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { AGENCIES_HELD } from '../accounts/several-agencies/agencies-held.service.ts';
import { latestPlacementOf } from '../agencies/placement/latest-placement.ts';
import { announce } from '../change-stream/announced-change.ts';
import { Clock } from '../clock.ts';
import { MAIL_IS_ON } from '../mail/settings/mail-is-on.ts';

/** What the people of some agencies are told. */
export interface Occasion {
  readonly kind: NotificationKind;
  readonly year: number;
  readonly agencyIds: readonly string[];
  /** All but the name of each agency. */
  readonly parts: Omit<NotificationParts, 'agencyName'>;
  /** Identifies it among all others: telling it again tells only those who were not told yet. */
  readonly occasion: string;
}

/** How many people something reaches in the product, and how many of them by mail as well. */
export interface Reached {
  readonly people: number;
  readonly byMail: number;
}

/** Tells people of something, each once: in the transaction in which it happens. */
@Injectable()
export class Notifications {
  constructor(private readonly clock: Clock) {}

  /**
   * Tells everyone who works for one of the agencies and whose role the kind is for. One statement, whatever their number; a
   * caller with more than some hundred agencies uses several transactions. What also goes to them by another way is written
   * with it.
   * @returns how many people were told now
   */
  async tell(manager: EntityManager, { kind, year, agencyIds, parts, occasion }: Occasion): Promise<number> {
    const told = await manager.query<{ accountId: string }[]>(
      `WITH told AS (INSERT INTO notification (account_id, agency_id, kind, year, parts, occasion, at)
       SELECT listener.account_id, listener.agency_id, $1, $2,
              $3::jsonb || jsonb_build_object('agencyName', place.name), $4, $5
       FROM (${listening('$6', '$7')}) AS listener
       JOIN ${latestPlacementOf('listener.agency_id')} AS place ON true
       ORDER BY listener.account_id, listener.agency_id
       ON CONFLICT (account_id, agency_id, occasion) DO NOTHING RETURNING id, account_id),
       mailed AS (INSERT INTO delivery (notification_id, way)
       SELECT told.id, 'mail' FROM told JOIN account ON account.id = told.account_id
       WHERE ${goesByMail(kind)})
       SELECT account_id AS "accountId" FROM told`,
      [
        kind,
        year,
        JSON.stringify(parts),
        occasion,
        this.clock.now(),
        agencyIds,
        rolesThatMay(notificationKind(kind).permission),
      ],
    );
    const accountIds = new Set(told.map(({ accountId }) => accountId));
    await announce(
      manager,
      [...accountIds].map((accountId) => ({ kind: 'notification', accountId })),
    );
    return told.length;
  }

  /** How many people a kind would reach at each of the agencies, and how many of them by mail; those where it reaches nobody are left out. */
  async listeners(
    manager: EntityManager,
    kind: NotificationKind,
    agencyIds: readonly string[],
  ): Promise<ReadonlyMap<string, Reached>> {
    const rows = await manager.query<(Reached & { agencyId: string })[]>(
      `SELECT listener.agency_id AS "agencyId", count(*)::int AS people,
              (count(*) FILTER (WHERE ${goesByMail(kind)}))::int AS "byMail"
       FROM (${listening('$1', '$2')}) AS listener JOIN account ON account.id = listener.account_id
       GROUP BY listener.agency_id`,
      [agencyIds, rolesThatMay(notificationKind(kind).permission)],
    );
    return new Map(rows.map(({ agencyId, ...reached }) => [agencyId, reached]));
  }
}

/** Whether a kind goes by mail to `account` now, as SQL: mails are sent, there is an address, and its person wants it so. */
const goesByMail = (kind: NotificationKind): string =>
  `(${MAIL_IS_ON} AND account.email IS NOT NULL AND COALESCE(
     (SELECT is_wanted FROM notification_choice AS choice
      WHERE choice.account_id = account.id AND choice.kind = '${kind}' AND choice.way = 'mail'),
     ${String(goesByDefault(kind, 'mail'))}))`;

/** Who works for one of the agencies in one of the roles: account_id, agency_id. */
const listening = (agencyIds: string, roles: string): string => `
  SELECT account.id AS account_id, held.agency_id
  FROM ${AGENCIES_HELD} AS held JOIN account ON account.id = held.account_id
  WHERE held.agency_id = ANY(${agencyIds}) AND account.disabled_at IS NULL AND account.role = ANY(${roles})`;
