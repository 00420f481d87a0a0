import {
  isWaiting,
  type QueueFilter,
  type QueueOrder,
  type QueueReason,
  SUBMISSION_STATES,
  UNCLEAN_REASONS,
} from '@zhaojian/contract';
import { type AddParameter, isSought } from '../../agencies/seeking/sought-agencies.ts';
import type { Caller } from '../../authorization/caller.ts';
import { agenciesAsked } from '../../collection-rounds/agencies-asked.ts';
import type { DueDayTable } from '../../collection-rounds/due-day-table.ts';
import { dueOn } from '../../collection-rounds/due-day-table.ts';
import { lapsedBefore } from '../claims/review-claims.service.ts';
import { lateSql } from '../status/late.ts';
import { micros } from '../status/micros.ts';
import { ASKED, asksFor, waitsFor } from '../status/waits-for.ts';

/** Whose queue of which area and year, at which moment. */
export interface QueueAsked {
  readonly caller: Caller;
  /** The path of the node whose subtree is asked for. */
  readonly path: string;
  readonly year: number;
  readonly days: DueDayTable;
  readonly today: string;
  readonly now: Date;
}

const WAITING_STATES = SUBMISSION_STATES.filter(isWaiting);

/**
 * The reports of an area that wait for a decision of the caller or ask to be corrected, as a relation with the alias `row`: beside the agency and what was
 * handed in, its `reasons` (the kept ones and those of the day), the `district` of the node it is in, and who is reviewing it.
 */
export function waitingReports(asked: QueueAsked, add: AddParameter): string {
  const { caller, days, now } = asked;
  const [year, path, today] = [add(asked.year), add(asked.path), add(asked.today)];
  const self = add(caller.agencyId);
  const late = lateSql('due.due_on', 'submission.first_submitted_on', today);
  return `
    (SELECT row.* FROM (
      SELECT agency.id, agency.name, agency.kind, agency.parent_id, agency.path, agency.tree_order, submission.state,
             due.due_on::text, submission.submitted_at, submission.submitted_version, submission.gravity,
             submission.reasons
               || CASE WHEN submission.set_aside_version = submission.submitted_version
                       THEN '{"setAside": 1}'::jsonb ELSE '{}' END
               || CASE WHEN ${late} THEN '{"late": 1}'::jsonb ELSE '{}' END AS reasons,
             CASE WHEN agency.path = ${path} THEN agency.id::text
                  ELSE split_part(substr(agency.path, length(${path}) + 1), '/', 1) END AS district,
             claim.account_id AS reviewer_id, claim.reviewer, claim.since AS reviewed_since
      FROM submission JOIN ${agenciesAsked(year)} AS agency ON agency.id = submission.agency_id
      ${dueOn('agency', add(days.begins), add(days.submitDays))}
      LEFT JOIN review_claim AS claim
        ON claim.submission_id = submission.id AND claim.active_at > ${add(lapsedBefore(now))}
      WHERE submission.year = ${year} AND (submission.state = ANY(${add(WAITING_STATES)}) OR submission.reasons ? '${ASKED}')
        AND agency.path LIKE ${path} || '%') AS row
     WHERE ${waitsFor(caller, self)} OR ${asksFor(caller, self)}) AS row`;
}

const CLEAN = `NOT row.reasons ?| '{${UNCLEAN_REASONS.join()}}'::text[]`;

/** Whether a row has a reason, as SQL; the clean ones are those without any of the reasons that make one unclean. */
export const hasReason = (reason: QueueReason): string =>
  reason === 'clean' ? CLEAN : `row.reasons ? '${reason}'`;

/** Whether a bulk acceptance may take a row: clean, not drawn to be read, reviewed by nobody else. @param caller the account, in SQL */
export const isToAccept = (caller: string): string => `
  ${CLEAN} AND NOT ${hasReason('setAside')} AND row.submitted_version IS NOT NULL
  AND (row.reviewer_id IS NULL OR row.reviewer_id = ${caller}::uuid)`;

/** The choices by which the queue is narrowed, each as a condition of SQL of its own; true where nothing is chosen. */
export function conditionsOf(
  { caller }: QueueAsked,
  { reason, district, reviewer, search }: QueueFilter,
  add: AddParameter,
) {
  return {
    reason: reason ? hasReason(reason) : 'true',
    district: district ? `row.district = ${add(district)}::text` : 'true',
    reviewer: reviewedBy(caller, reviewer, add),
    search: search ? isSought('row.id', search, `ARRAY[${add(caller.agencyId)}]`, add) : 'true',
  };
}

function reviewedBy(caller: Caller, reviewer: QueueFilter['reviewer'], add: AddParameter): string {
  if (reviewer === undefined) return 'true';
  if (reviewer === 'nobody') return 'row.reviewer_id IS NULL';
  return `row.reviewer_id = ${add(reviewer === 'self' ? caller.accountId : reviewer)}::uuid`;
}

/** More than any gravity: the gravest has the smallest key. */
const GRAVEST = 1_000_000;

/** By what the queue is ordered: how grave (the same for all where that is not asked), since when it waits, the id. */
const KEYS: Readonly<Record<QueueOrder, readonly string[]>> = {
  oldest: ['(row.gravity * 0)', micros('row.submitted_at'), 'row.id'],
  gravest: [`(${GRAVEST} - row.gravity)`, micros('row.submitted_at'), 'row.id'],
};

export const orderBy = (order: QueueOrder, direction: 'ASC' | 'DESC' = 'ASC'): string =>
  KEYS[order].map((key) => `${key} ${direction}`).join(', ');

/** Where a row is in the order, as it is sent to and fro. */
export const placeInOrder = (order: QueueOrder): string => `concat_ws('~', ${KEYS[order].join(', ')})`;

/** Whether a row comes after a place, or before it. */
export function isBeyond(
  order: QueueOrder,
  place: string,
  add: AddParameter,
  compared: '>' | '<' | '<=' = '>',
): string {
  const [gravity, since, id] = place.split('~');
  return `(${KEYS[order].join(', ')}) ${compared} (${add(gravity)}::bigint, ${add(since)}::bigint, ${add(id)}::uuid)`;
}
