import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Undelivered } from '@zhaojian/contract';
import { DataSource } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import type { Caller } from '../authorization/caller.ts';
import { SubtreeScope } from '../authorization/subtree-scope.service.ts';
import { Clock } from '../clock.ts';
import { latelyFrom } from '../deliveries/delivered-lately.ts';
import { withoutServer } from '../mail/smtp/mail-failure.ts';

type Item = Undelivered['items'][number];

/** Which people and groups of an area could not be reached outside the platform. */
@Injectable()
export class UndeliveredQuery {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly scope: SubtreeScope,
    private readonly clock: Clock,
  ) {}

  /**
   * Those to whom the newest message about the year that was tried of late did not go: a later one that did makes good for
   * those before it. @throws Refusal AGENCY_NOT_FOUND, AGENCY_NOT_IN_YEAR
   */
  async of(caller: Caller, agencyId: string | undefined, year: number): Promise<Undelivered> {
    const node = await this.scope.node(caller, agencyId, year);
    const rows = await this.database.query<(Omit<Item, 'at'> & { at: Date })[]>(
      `WITH told AS (
         SELECT DISTINCT delivery.message_id, notification.agency_id
         FROM delivery JOIN notification ON notification.id = delivery.notification_id WHERE notification.year = $1
         UNION SELECT notice.message_id, robot.agency_id
         FROM group_notice AS notice JOIN group_robot AS robot ON robot.id = notice.robot_id
         WHERE robot.is_on AND notice.year = $1),
       newest AS (
         SELECT DISTINCT ON (message.way, message.account_id, message.robot_id, told.agency_id) message.*, told.agency_id
         FROM outgoing_message AS message JOIN told ON told.message_id = message.id
         WHERE message.made_at > $3 AND message.tried_at IS NOT NULL
         ORDER BY message.way, message.account_id, message.robot_id, told.agency_id, message.tried_at DESC)
       SELECT newest.way, COALESCE(account.display_name, robot.name) AS receiver, agency.id AS "agencyId",
              agency.name AS "agencyName", newest.state, newest.tried_at AS at, newest.problem
       FROM newest JOIN ${agenciesInYear('$1')} AS agency ON agency.id = newest.agency_id
       LEFT JOIN account ON account.id = newest.account_id
       LEFT JOIN group_robot AS robot ON robot.id = newest.robot_id
       WHERE agency.path LIKE $2 || '%' AND newest.problem IS NOT NULL AND account.disabled_at IS NULL
       ORDER BY ${inTreeOrder('agency')}, receiver`,
      [year, node.path, latelyFrom(this.clock.now())],
    );
    return {
      items: rows.map(({ at, problem, ...row }) => ({
        ...row,
        at: at.toISOString(),
        problem: row.way === 'robot' ? problem : withoutServer(problem),
      })),
    };
  }
}
