import { isCounted, isEditable, isHandedIn, type SubmissionState } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { type Caller, may } from '../../authorization/caller.ts';

/** Where a report is, as far as it says who corrects its items. */
export interface ReportStanding {
  readonly id: string;
  readonly agencyId: string;
  readonly state: SubmissionState;
  /** The version that counts; where none does, the newest. */
  readonly version: number | null;
}

/** Null where nothing has come in. @param isLocked whether nobody is to change it until the transaction ends */
export async function standingOf(
  manager: EntityManager,
  agencyId: string,
  year: number,
  { isLocked = false } = {},
): Promise<ReportStanding | null> {
  const [row] = await manager.query<
    { id: string; state: SubmissionState; latest: number | null; accepted: number | null }[]
  >(
    `SELECT id, state, latest_version AS latest, accepted_version AS accepted FROM submission
     WHERE agency_id = $1 AND year = $2 ${isLocked ? 'FOR UPDATE' : ''}`,
    [agencyId, year],
  );
  if (!row) return null;
  const version = isCounted(row.state) ? row.accepted : row.latest;
  return { id: row.id, agencyId, state: row.state, version };
}

/** Whose turn it is: an agency corrects its own report until it hands it in, a supervisor those of the area afterwards. */
export function mayCorrect(caller: Caller, { agencyId, state }: ReportStanding): boolean {
  if (!may(caller, 'item.correct')) return false;
  return may(caller, 'report.review') ? isHandedIn(state) : agencyId === caller.agencyId && isEditable(state);
}
