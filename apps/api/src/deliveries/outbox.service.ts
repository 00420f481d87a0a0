import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DeliveryState, OutgoingWay } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.ts';

const A_MINUTE = 60_000;
/** What a person is told within this time goes as one message. */
const GATHERED_MS = 2 * A_MINUTE;
/** Before each later try it is twice as long: eight tries take some four hours. */
const FIRST_PAUSE_MS = 2 * A_MINUTE;
const TRIES = 8;
/** What comes while a message waits goes with it until it was tried so often: what is new is to have tries enough of its own. */
const TRIES_TO_JOIN = TRIES / 2;
/** The longest wait of a message held back by a server that may come back. */
const KEPT_BACK_MS = 60 * A_MINUTE;
/** Anybody reading of it later than this has long seen it in the product. */
const NEWS_MS = 2 * 24 * 60 * A_MINUTE;

/** Whether a message to a group takes in what has come since. */
const TAKES_MORE = `waiting.state = 'waiting' AND waiting.tries < ${TRIES_TO_JOIN}`;

/** How a try ended that was not a success. */
interface Trouble {
  readonly problem: string;
  /** failed: never tried again. uncertain: it may be there. Left out: there is another try, unless it was the last. */
  readonly state?: Extract<DeliveryState, 'failed' | 'uncertain'>;
}

/** The messages that leave the platform, as they are kept: what is due, and what became of it. */
@Injectable()
export class Outbox {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The notifications of each person, and each group, within some minutes become one message. */
  async gather(): Promise<void> {
    await this.gatherForPeople();
    await this.gatherForGroups();
  }

  private async gatherForPeople(): Promise<void> {
    await this.database.query(
      `WITH due AS (
         SELECT notification.account_id, delivery.way FROM delivery
         JOIN notification ON notification.id = delivery.notification_id
         WHERE delivery.message_id IS NULL GROUP BY 1, 2 HAVING min(notification.at) <= $1),
       made AS (
         INSERT INTO outgoing_message (way, account_id, made_at, next_at)
         SELECT way, account_id, $2, $2 FROM due RETURNING id, way, account_id)
       UPDATE delivery SET message_id = made.id FROM made, notification
       WHERE notification.id = delivery.notification_id AND notification.account_id = made.account_id
         AND delivery.way = made.way AND delivery.message_id IS NULL`,
      [new Date(this.clock.now().getTime() - GATHERED_MS), this.clock.now()],
    );
  }

  /**
   * Robots take few messages a minute: what comes while one waits goes with it, so that a robot is not spoken to too often. One
   * that was tried in vain for half an hour takes in nothing more: it would be given up with what has only just come.
   */
  private async gatherForGroups(): Promise<void> {
    await this.database.query(
      `WITH due AS (
         SELECT robot_id FROM group_notice WHERE message_id IS NULL GROUP BY 1 HAVING min(at) <= $1),
       made AS (
         INSERT INTO outgoing_message (way, robot_id, made_at, next_at)
         SELECT 'robot', robot_id, $2, $2 FROM due WHERE NOT EXISTS (
           SELECT FROM outgoing_message AS waiting
           WHERE waiting.robot_id = due.robot_id AND ${TAKES_MORE})
         RETURNING id, robot_id),
       message AS (
         SELECT id, robot_id FROM made
         UNION ALL SELECT id, robot_id FROM outgoing_message AS waiting WHERE way = 'robot' AND ${TAKES_MORE})
       UPDATE group_notice SET message_id = message.id FROM message, due
       WHERE message.robot_id = group_notice.robot_id AND due.robot_id = group_notice.robot_id
         AND group_notice.message_id IS NULL`,
      [new Date(this.clock.now().getTime() - GATHERED_MS), this.clock.now()],
    );
  }

  /** Those whose sending a program began that then was killed: whether they came, nobody knows. Nobody else may be sending. */
  async settleAbandoned(): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_message SET state = 'uncertain', problem = $1 WHERE state = 'sending'`,
      ['发送途中程序停止，对方可能已经收到，为免重复不再发送。'],
    );
  }

  /** Gives up what has waited for too long. */
  async giveUpOld(): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_message SET state = 'failed', problem = COALESCE(problem || '（' || $1 || '）', $1)
       WHERE state = 'waiting' AND made_at < $2`,
      ['超过两天没有发出，不再发送', new Date(this.clock.now().getTime() - NEWS_MS)],
    );
  }

  /** Gives up all that wait to go by a way. */
  async giveUp(way: OutgoingWay, problem: string): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_message SET state = 'failed', problem = COALESCE(problem || '（' || $2 || '）', $2)
       WHERE state = 'waiting' AND way = $1`,
      [way, problem],
    );
  }

  /**
   * The ids of what is to be sent by a way now, the least tried first, so that none blocks the others for good; then the
   * oldest.
   */
  async due(way: OutgoingWay): Promise<string[]> {
    const rows = await this.database.query<{ id: string }[]>(
      `SELECT id FROM outgoing_message WHERE way = $2 AND state = 'waiting' AND next_at <= $1
       ORDER BY tries, made_at, id`,
      [this.clock.now(), way],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * From here on the receiver may have it: it is never sent a second time. @throws where somebody else has begun, or it no
   * longer waits
   */
  async begin(id: string): Promise<void> {
    const [, changed] = await this.database.query<[unknown, number]>(
      `UPDATE outgoing_message SET state = 'sending', tries = tries + 1, tried_at = $2
       WHERE id = $1 AND state = 'waiting'`,
      [id, this.clock.now()],
    );
    if (changed !== 1) throw new NotWaiting();
  }

  /** The receiver's server has taken the message. */
  async sent(id: string): Promise<void> {
    await this.database.query(`UPDATE outgoing_message SET state = 'sent', problem = NULL WHERE id = $1`, [
      id,
    ]);
  }

  /** A message was tried, and not sent. */
  async trouble(id: string, { problem, state }: Trouble): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_message SET
         tries = made.tries, problem = $2, tried_at = $4,
         state = COALESCE($3, CASE WHEN made.tries >= ${TRIES} THEN 'failed' ELSE 'waiting' END),
         next_at = $4::timestamptz + ${FIRST_PAUSE_MS} * power(2, made.tries - 1) * interval '1 millisecond'
       FROM (SELECT id, tries + CASE WHEN state = 'sending' THEN 0 ELSE 1 END AS tries
             FROM outgoing_message WHERE id = $1 AND state IN ('waiting', 'sending')) AS made
       WHERE made.id = outgoing_message.id`,
      [id, problem, state ?? null, this.clock.now()],
    );
  }

  /** What no server took is no try of any message: each waits as long again as it has waited, within bounds. */
  async keptBack(ids: readonly string[], problem: string): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_message SET problem = $2, tried_at = $3,
         next_at = $3::timestamptz + greatest(${FIRST_PAUSE_MS} * interval '1 millisecond',
           least(${KEPT_BACK_MS} * interval '1 millisecond', $3::timestamptz - made_at))
       WHERE id = ANY($1) AND state = 'waiting'`,
      [ids, problem, this.clock.now()],
    );
  }
}

/** Another process has the message by now: it must not be sent here. */
export class NotWaiting extends Error {
  override readonly name = 'NotWaiting';
}
