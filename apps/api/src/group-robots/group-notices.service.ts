import { Injectable } from '@nestjs/common';
import type { GroupNoticeKind } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import { Clock } from '../clock.ts';
import { type GroupNoticeParts, MOST_NAMED } from './group-message.ts';

/** What the groups above some agencies are told. */
interface GroupOccasion {
  readonly kind: GroupNoticeKind;
  readonly year: number;
  readonly agencyIds: readonly string[];
  /** All but which agencies. */
  readonly parts: Omit<GroupNoticeParts, 'agencyNames' | 'agencies'>;
  /** Names it among all others: telling of it again tells those groups only that were not told yet. */
  readonly occasion: string;
}

/** Tells groups of what concerns their area, each once: in the transaction in which it happens. */
@Injectable()
export class GroupNotices {
  constructor(private readonly clock: Clock) {}

  /** Each robot that is on and takes the kind is told of those agencies that are in its area in the year. */
  async tell(
    manager: EntityManager,
    { kind, year, agencyIds, parts, occasion }: GroupOccasion,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO group_notice (robot_id, kind, year, parts, occasion, at)
       SELECT robot.id, $1, $2, $3::jsonb || jsonb_build_object(
                'agencyNames', to_jsonb((array_agg(agency.name ORDER BY agency.tree_order))[1:${MOST_NAMED}]),
                'agencies', count(*)), $4, $5
       FROM group_robot AS robot
       JOIN ${agenciesInYear('$2')} AS area ON area.id = robot.agency_id
       JOIN ${agenciesInYear('$2')} AS agency ON agency.id = ANY($6) AND agency.path LIKE area.path || '%'
       WHERE robot.is_on AND $1 = ANY(robot.tells)
       GROUP BY robot.id
       ON CONFLICT (robot_id, occasion) DO NOTHING`,
      [kind, year, JSON.stringify(parts), occasion, this.clock.now(), agencyIds],
    );
  }
}
