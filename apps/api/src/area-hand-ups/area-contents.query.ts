import { type AreaContents, type AreaHandUp, isCounted, type SubmissionState } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { agenciesInYear } from '../agencies/placement/agencies-in-year.ts';
import { inTreeOrder } from '../agencies/placement/tree-order.ts';
import { agenciesAsked, isAsked } from '../collection-rounds/agencies-asked.ts';
import { stateSql, submissionsInYear } from '../submissions/status/submissions-in-year.ts';
import type { AreaHandUpReport } from './area-hand-up.entity.ts';

/** An agency of an area with its report of the year, as both are now. */
export interface AgencyNow {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly path: string;
  readonly isAsked: boolean;
  readonly state: SubmissionState;
  readonly version: number | null;
}

type Accepted = AgencyNow & { readonly version: number };

/** What an area handed up: the reports that counted, and who was missing. */
interface HandedUp {
  readonly reports: readonly Pick<AreaHandUpReport, 'agencyId' | 'agencyName' | 'version'>[];
  readonly missing: AreaContents['missing'];
}

/** The agencies of an area in a year with their reports. @param path of the agency at its top */
export const agenciesNow = (manager: EntityManager, path: string, year: number): Promise<AgencyNow[]> =>
  manager.query<AgencyNow[]>(
    `SELECT agency.id AS "agencyId", agency.name AS "agencyName", agency.path, ${isAsked('agency')} AS "isAsked",
            ${stateSql('submission')} AS state, submission.accepted_version AS version
     FROM ${agenciesAsked('$1')} AS agency
     LEFT JOIN ${submissionsInYear('$1')} AS submission ON submission.agency_id = agency.id
     WHERE agency.path LIKE $2 || '%' ORDER BY ${inTreeOrder('agency')}`,
    [year, path],
  );

/** Holds the reports of an area as they are until the end of the transaction: who decides on one waits. @param path of the agency at its top */
export async function holdReports(manager: EntityManager, path: string, year: number): Promise<void> {
  await manager.query(
    `SELECT submission.id FROM ${submissionsInYear('$1')} AS submission
     WHERE submission.agency_id IN (
       SELECT agency.id FROM ${agenciesInYear('$1')} AS agency WHERE agency.path LIKE $2 || '%')
     ORDER BY submission.id FOR SHARE`,
    [year, path],
  );
}

/** Of these the reports that count. */
export const acceptedOf = (agencies: readonly AgencyNow[]): Accepted[] =>
  agencies.filter(
    (agency): agency is Accepted => agency.isAsked && isCounted(agency.state) && agency.version !== null,
  );

/** How many are asked, how many of these are accepted, and who is missing. */
export function contentsOf(agencies: readonly AgencyNow[]): AreaContents {
  const asked = agencies.filter((agency) => agency.isAsked);
  const accepted = acceptedOf(asked);
  return {
    expected: asked.length,
    accepted: accepted.length,
    exempt: agencies.length - asked.length,
    missing: asked
      .filter((agency) => !isCounted(agency.state))
      .map(({ agencyId, agencyName, state }) => ({ agencyId, agencyName, state })),
  };
}

/** What is otherwise now than it was handed up, of those whose reports counted and of those who were missing, and what has come besides. */
export function changesSince(
  { reports, missing }: HandedUp,
  agencies: readonly AgencyNow[],
): AreaHandUp['changes'] {
  const now = new Map(agencies.map((agency) => [agency.agencyId, agency]));
  const contained = new Set(reports.map(({ agencyId }) => agencyId));
  const expected = new Set([...contained, ...missing.map(({ agencyId }) => agencyId)]);
  return [
    ...reports.flatMap(({ agencyId, agencyName, version }): AreaHandUp['changes'] => {
      const agency = now.get(agencyId);
      if (!agency?.isAsked) return [{ agencyId, agencyName, change: 'left', state: null }];
      const { state } = agency;
      if (!isCounted(state)) return [{ agencyId, agencyName, change: 'withdrawn', state }];
      return agency.version === version ? [] : [{ agencyId, agencyName, change: 'replaced', state }];
    }),
    ...missing
      .filter(({ agencyId }) => !now.get(agencyId)?.isAsked)
      .map(({ agencyId, agencyName }) => ({ agencyId, agencyName, change: 'left' as const, state: null })),
    ...agencies.flatMap(({ agencyId, agencyName, isAsked: asked, state }): AreaHandUp['changes'] => {
      if (!asked || contained.has(agencyId)) return [];
      if (isCounted(state)) return [{ agencyId, agencyName, change: 'added', state }];
      return expected.has(agencyId) ? [] : [{ agencyId, agencyName, change: 'asked', state }];
    }),
  ];
}
