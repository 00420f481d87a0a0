import { isCounted, type SubmissionState, wasHandedIn } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { inTreeOrder } from '../../agencies/placement/tree-order.ts';
import { agenciesAsked } from '../../collection-rounds/agencies-asked.ts';
import { stateSql, submissionsInYear } from '../../submissions/status/submissions-in-year.ts';

/** An agency of an area in a year, with the status of its report. */
export interface AreaMember {
  id: string;
  name: string;
  path: string;
  /** Its report is the published one of its own area, and is not added to the sums. */
  coversArea: boolean;
  state: SubmissionState;
  /** Why it does not report in the year; null where it does. */
  exemption: string | null;
}

/** The agency with the path and all below it in the tree of the year, in its order. */
export const membersOf = (manager: EntityManager, path: string, year: number): Promise<AreaMember[]> =>
  manager.query<AreaMember[]>(
    `SELECT agency.id, agency.name, agency.path, agency.covers_area AS "coversArea",
            agency.exempt_because AS exemption, ${stateSql('submission')} AS state
     FROM ${agenciesAsked('$1')} AS agency
     LEFT JOIN ${submissionsInYear('$1')} AS submission ON submission.agency_id = agency.id
     WHERE agency.path LIKE $2 || '%' ORDER BY ${inTreeOrder('agency')}`,
    [year, path],
  );

/** Whether its report is in the sums. */
export const isAdded = ({ coversArea, state }: AreaMember): boolean => !coversArea && isCounted(state);

/** Whether its report is to be in the sums. */
export const isToBeAdded = ({ coversArea, exemption }: AreaMember): boolean =>
  !coversArea && exemption === null;

/** Whether its report is to be in the sums and is not. */
export const isMissing = (member: AreaMember): boolean => isToBeAdded(member) && !isCounted(member.state);

/** Whether it need not report, and has not. */
export const isExcluded = ({ coversArea, exemption, state }: AreaMember): boolean =>
  !coversArea && exemption !== null && !isCounted(state);

/** Why it is missing: it was handed in and waits, or nothing came. */
export const whyMissing = ({ state }: AreaMember): 'notAccepted' | 'notHandedIn' =>
  wasHandedIn(state) ? 'notAccepted' : 'notHandedIn';

export const isBelow = (one: AreaMember, other: AreaMember): boolean =>
  one.id !== other.id && one.path.startsWith(other.path);
