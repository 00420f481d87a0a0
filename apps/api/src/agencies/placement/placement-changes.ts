import type { EntityManager } from 'typeorm';

/**
 * Two changes of the tree at once could each be right and both together wrong; the same holds for exemptions, which are
 * counted over the tree. Held until the end of the transaction.
 */
export async function oneChangeAtATime(manager: EntityManager): Promise<void> {
  await manager.query("SELECT pg_advisory_xact_lock(hashtext('agency tree'))");
}
