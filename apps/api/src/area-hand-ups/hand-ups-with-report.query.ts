import { type HandUpState, handUpStateSchema, isUp } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';

const UP = handUpStateSchema.options.filter(isUp);

/** An area that is up, with an agency in it. */
interface HandUpAround {
  readonly id: string;
  readonly areaId: string;
  readonly areaName: string;
  readonly aboveId: string;
  readonly state: HandUpState;
  readonly revision: number;
  /** Whether the agency's report is among those that were handed up. */
  readonly isContained: boolean;
}

/** The areas that are up, and still asked to, with the agency in them in the year, the smallest first. */
export const handUpsAround = (
  manager: EntityManager,
  agencyId: string,
  year: number,
): Promise<HandUpAround[]> =>
  manager.query<HandUpAround[]>(
    `SELECT hand_up.id, area.id AS "areaId", area.name AS "areaName", area.parent_id AS "aboveId", hand_up.state,
            hand_up.revision, COALESCE(report.is_contained, false) AS "isContained"
     FROM ${agenciesInYear('$1')} AS agency
     JOIN ${agenciesInYear('$1')} AS area ON agency.path LIKE area.path || '%' AND area.parent_id IS NOT NULL
     JOIN collection_round AS round ON round.year = $1 AND area.kind = ANY(round.hand_up_kinds)
     JOIN area_hand_up AS hand_up ON hand_up.agency_id = area.id AND hand_up.year = $1 AND hand_up.state = ANY($3)
     LEFT JOIN area_hand_up_report AS report ON report.area_hand_up_id = hand_up.id AND report.agency_id = agency.id
     WHERE agency.id = $2 AND EXISTS (SELECT FROM ${agenciesInYear('$1')} AS child WHERE child.parent_id = area.id)
     ORDER BY length(area.path) DESC`,
    [year, agencyId, UP],
  );

/** Those of them that were handed up with the agency's report. */
export const handUpsWith = async (
  manager: EntityManager,
  agencyId: string,
  year: number,
): Promise<HandUpAround[]> =>
  (await handUpsAround(manager, agencyId, year)).filter(({ isContained }) => isContained);
