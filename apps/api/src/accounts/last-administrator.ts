import { roleMay, rolesThatMay } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { latestPlacementOf } from '../agencies/placement/latest-placement.ts';
import type { Account } from './account.entity.ts';
import { AGENCIES_HELD } from './several-agencies/agencies-held.service.ts';

/**
 * An administrator is the last one when nobody else has their agency in their area: neither another of the same agency nor
 * one above it. Without them nobody could ever give the area an administrator again. A district's only one is not the
 * last as long as the city has one.
 */
export async function hasAdministrator(manager: EntityManager, agencyPath: string): Promise<boolean> {
  const [row] = await manager.query<{ there: boolean }[]>(
    `SELECT EXISTS (
       SELECT FROM account JOIN ${AGENCIES_HELD} AS held ON held.account_id = account.id
       JOIN ${latestPlacementOf('held.agency_id')} AS place ON true
       WHERE role = ANY($2) AND disabled_at IS NULL AND starts_with($1, place.path)) AS there`,
    [agencyPath, rolesThatMay('account.manage')],
  );
  return row?.there ?? false;
}

export const isAdministrator = ({ role, disabledAt }: Account): boolean =>
  roleMay(role, 'account.manage') && disabledAt === null;

/** Two administrators who disable each other at once would each see the other one still there. Held to the end. */
export async function oneAdministratorAtATime(manager: EntityManager): Promise<void> {
  await manager.query("SELECT pg_advisory_xact_lock(hashtext('administrators'))");
}
