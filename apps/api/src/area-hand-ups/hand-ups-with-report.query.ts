import { type HandUpState, handUpStateSchema, isUp } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';

const UP = handUpStateSchema.options.filter(isUp);

/** An area that was handed up with a report. */
interface HandUpWithReport {
  readonly areaId: string;
  readonly areaName: string;
  readonly aboveId: string;
  readonly state: HandUpState;
}

/** The areas that are up with an agency's report of a year among what they handed up, the smallest first. */
export const handUpsWith = (
  manager: EntityManager,
  agencyId: string,
  year: number,
): Promise<HandUpWithReport[]> =>
  manager.query<HandUpWithReport[]>(
    `SELECT area.id AS "areaId", area.name AS "areaName", area.parent_id AS "aboveId", hand_up.state
     FROM area_hand_up_report AS report JOIN area_hand_up AS hand_up ON hand_up.id = report.area_hand_up_id
     JOIN ${agenciesInYear('$1')} AS area ON area.id = hand_up.agency_id
     WHERE report.agency_id = $2 AND report.is_contained AND hand_up.year = $1 AND hand_up.state = ANY($3) AND area.parent_id IS NOT NULL
     ORDER BY length(area.path) DESC`,
    [year, agencyId, UP],
  );
