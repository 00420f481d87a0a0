import { joinsDuties, ROLE_NAMES, type Role, rolesApartFrom, SEPARATE_ROLES } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { type Caller, may } from '../authorization/caller.ts';
import type { Account } from './account.entity.ts';
import { dutiesNotHandedOver, dutyConflict, roleNotTheirsToGive } from './accounts.errors.ts';
import { latestPlacementOf } from '../agencies/placement/latest-placement.ts';
import { AGENCIES_HELD, type AgencyHeld } from './several-agencies/agencies-held.service.ts';

/**
 * Somebody who only manages accounts makes nobody an administrator of everything, and takes over no such account.
 * @throws Refusal ROLE_NOT_THEIRS_TO_GIVE
 */
export function refuseJoinedDuties(caller: Caller, role: Role): void {
  if (joinsDuties(role) && !may(caller, 'system.manage')) throw roleNotTheirsToGive(ROLE_NAMES[role]);
}

/**
 * Anyone who has all the duties can switch off their own account once others have each of them: whoever looks after accounts
 * alone does not handle it, so that nobody else could.
 * @throws Refusal OWN_ACCOUNT_LOCKED
 */
export async function refuseBeforeHandingOver(
  manager: EntityManager,
  { name, path }: AgencyHeld,
): Promise<void> {
  const held = await manager.query<{ role: Role }[]>(
    `SELECT DISTINCT role FROM account JOIN ${AGENCIES_HELD} AS held ON held.account_id = account.id
     JOIN ${latestPlacementOf('held.agency_id')} AS place ON true
     WHERE role = ANY($2) AND disabled_at IS NULL AND starts_with($1, place.path)`,
    [path, SEPARATE_ROLES],
  );
  const missing = SEPARATE_ROLES.filter((role) => !held.some((other) => other.role === role));
  if (missing.length > 0)
    throw dutiesNotHandedOver(
      name,
      missing.map((role) => ROLE_NAMES[role]),
    );
}

/**
 * A person who audits has no other duty, in no other account of the same name for the same agency. Asked after the change.
 * @throws Refusal DUTY_CONFLICT
 */
export async function refuseSecondDuty(
  manager: EntityManager,
  account: Pick<Account, 'id' | 'displayName' | 'role' | 'disabledAt'>,
): Promise<void> {
  const apart = rolesApartFrom(account.role);
  if (apart.length === 0 || account.disabledAt) return;
  const [other] = await manager.query<{ username: string; role: Role }[]>(
    `SELECT username, role FROM account WHERE id <> $1 AND display_name = $2 AND role = ANY($3) AND disabled_at IS NULL
       AND EXISTS (SELECT FROM ${AGENCIES_HELD} AS theirs JOIN ${AGENCIES_HELD} AS own ON own.agency_id = theirs.agency_id
                   WHERE theirs.account_id = account.id AND own.account_id = $1)
     ORDER BY username LIMIT 1`,
    [account.id, account.displayName, apart],
  );
  if (other)
    throw dutyConflict(account.displayName, ROLE_NAMES[account.role], {
      ...other,
      roleName: ROLE_NAMES[other.role],
    });
}
