import type { EntityManager } from 'typeorm';

/** Until the transaction ends nobody else, in whatever program, puts the file in its place or takes it away. */
export async function holdOriginal(manager: EntityManager, sha256: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [sha256]);
}
