import type { Sectors } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { sectorUnknown } from '../agencies.errors.ts';

/** The list in its order. */
export async function sectorList(manager: EntityManager): Promise<Sectors> {
  const rows = await manager.query<{ name: string }[]>('SELECT name FROM sector ORDER BY position, name');
  return rows.map(({ name }) => name);
}

/** Until the transaction ends none of them is renamed or removed. @throws Refusal SECTOR_UNKNOWN for one that is not in the list */
export async function refuseUnknownSectors(
  manager: EntityManager,
  sectors: readonly (string | null | undefined)[],
): Promise<void> {
  const said = [...new Set(sectors.flatMap((sector) => sector ?? []))];
  if (said.length === 0) return;
  const known = await manager.query<{ name: string }[]>(
    'SELECT name FROM sector WHERE name = ANY($1) FOR KEY SHARE',
    [said],
  );
  const unknown = said.find((name) => !known.some((each) => each.name === name));
  if (unknown !== undefined) throw sectorUnknown(unknown);
}
