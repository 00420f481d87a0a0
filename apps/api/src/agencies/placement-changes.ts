import type { EntityManager } from 'typeorm';
import { AgencyPlacement } from './agency-placement.entity.ts';

type NewPlacement = Pick<AgencyPlacement, 'agencyId' | 'fromYear' | 'parentId' | 'name' | 'path'>;

/** Two changes of the tree at once could each be right and both together wrong. Held until the end of the transaction. */
export async function oneChangeAtATime(manager: EntityManager): Promise<void> {
  await manager.query("SELECT pg_advisory_xact_lock(hashtext('agency tree'))");
}

export async function insertPlacement(manager: EntityManager, placement: NewPlacement): Promise<void> {
  await manager.insert(AgencyPlacement, { ...placement, toYear: null });
}

export async function closePlacement(
  manager: EntityManager,
  agencyId: string,
  lastYear: number,
): Promise<void> {
  await manager.query('UPDATE agency_placement SET to_year = $2 WHERE agency_id = $1 AND to_year IS NULL', [
    agencyId,
    lastYear,
  ]);
}

/** Lets a new placement begin with the year, as the old one was: what then changes leaves earlier years alone. */
export async function splitPlacement(manager: EntityManager, agencyId: string, year: number): Promise<void> {
  await splitWhere(manager, year, 'agency_id = $2', agencyId);
}

/**
 * From the year on, everything at or below the old path is at or below the new one: placements that hold across
 * the year are split at it, later ones are changed in place.
 */
export async function movePaths(
  manager: EntityManager,
  from: string,
  to: string,
  year: number,
): Promise<void> {
  await splitWhere(manager, year, 'path LIKE $2', `${from}%`);
  await manager.query(
    `UPDATE agency_placement SET path = $2 || substr(path, length($1) + 1)
     WHERE path LIKE $1 || '%' AND from_year >= $3`,
    [from, to, year],
  );
}

async function splitWhere(
  manager: EntityManager,
  year: number,
  condition: string,
  value: string,
): Promise<void> {
  const acrossTheYear = `${condition} AND from_year < $1 AND (to_year IS NULL OR to_year >= $1)`;
  await manager.query(
    `INSERT INTO agency_placement (agency_id, from_year, to_year, parent_id, name, path)
     SELECT agency_id, $1, to_year, parent_id, name, path FROM agency_placement WHERE ${acrossTheYear}`,
    [year, value],
  );
  await manager.query(`UPDATE agency_placement SET to_year = $1 - 1 WHERE ${acrossTheYear}`, [year, value]);
}
