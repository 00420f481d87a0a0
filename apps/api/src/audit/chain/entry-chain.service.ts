import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { databaseRefusal } from '../../refusals/database-unavailable.ts';
import { digestOf, FORMAT, hashAfter, NO_HASH } from './chained-entry.ts';

const LOOK_MS = 2_000;
/** How many entries at a time: a fifth of a second, in which nobody waits for anything. */
const AT_ONCE = 1000;
/** Only one program at a time puts entries into the chain. */
const CHAIN_LOCK = 2019_0061;

/**
 * Puts the entries of the record into the chain after they were committed: whoever records something waits for nobody. What
 * waits is listed by a trigger in the transaction that records it, so an entry that is committed late is found late, whatever
 * its number; see docs/decisions/platform/chaining-the-record.md.
 */
@Injectable()
export class EntryChain implements OnApplicationShutdown {
  private readonly logger = new Logger('EntryChain');
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<unknown> = Promise.resolve();
  private isStopping = false;

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Begins to look for entries that wait, until the platform stops. */
  start(): void {
    this.timer = setTimeout(() => {
      this.underWay = this.chainAll()
        .catch((error: unknown) => this.report(error))
        .finally(() => this.isStopping || this.start());
    }, LOOK_MS).unref();
  }

  /** What is under way is finished: a fraction of a second. */
  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    await this.underWay;
  }

  /** Puts all entries that wait into the chain, some at a time. */
  async chainAll(): Promise<void> {
    // Most looks find nothing, and cost no transaction.
    const waiting = await this.database.query<unknown[]>('SELECT 1 FROM audit_unchained LIMIT 1');
    if (waiting.length === 0) return;
    for (let after: string | null = '0'; after !== null && !this.isStopping;) {
      const from: string = after;
      after = await this.database.transaction((manager) => chainSome(manager, from));
    }
  }

  private report(error: unknown): void {
    if (!databaseRefusal(error)) this.logger.error(error instanceof Error ? error.stack : String(error));
  }
}

/**
 * Puts the first entries that wait, behind the one with a number, into the chain. Those that are gone, or in the chain
 * already, stay on the list, for the verification.
 *
 * @returns the last of them where there may be more; null where not, and where another program is about it
 */
async function chainSome(manager: EntityManager, after: string): Promise<string | null> {
  const [lock] = await manager.query<{ mine: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
    CHAIN_LOCK,
  ]);
  if (!lock?.mine) return null;
  // Each is looked up by its number: joined freely, a million of them would be gone through for every thousand.
  const waiting = await manager.query<{ id: string; digest: Buffer | null }[]>(
    `SELECT waiting.entry_id AS id,
            (SELECT ${digestOf('entry')} FROM audit_entry AS entry WHERE entry.id = waiting.entry_id
               AND (SELECT link.position FROM audit_link AS link WHERE link.entry_id = waiting.entry_id) IS NULL) AS digest
     FROM (SELECT entry_id FROM audit_unchained WHERE entry_id > $1 ORDER BY entry_id LIMIT ${AT_ONCE}) AS waiting
     ORDER BY waiting.entry_id`,
    [after],
  );
  const entries = waiting.filter((row): row is { id: string; digest: Buffer } => row.digest !== null);
  if (entries.length > 0) await link(manager, entries);
  return waiting.length < AT_ONCE ? null : (waiting.at(-1)?.id ?? null);
}

/** Links for entries, from the end of the chain on; they no longer wait. */
async function link(
  manager: EntityManager,
  entries: readonly { id: string; digest: Buffer }[],
): Promise<void> {
  const [head] = await manager.query<{ position: string; hash: Buffer }[]>(
    'SELECT position, hash FROM audit_link ORDER BY position DESC LIMIT 1',
  );
  let hash = head?.hash ?? NO_HASH;
  const ids = entries.map(({ id }) => id);
  const digests = entries.map(({ digest }) => digest);
  const hashes = digests.map((digest) => (hash = hashAfter(hash, digest)));
  await manager.query(
    `INSERT INTO audit_link (position, entry_id, format, digest, hash)
     SELECT $1 + place, id, ${FORMAT}, digest, hash
     FROM unnest(CAST($2 AS bigint[]), CAST($3 AS bytea[]), CAST($4 AS bytea[]))
          WITH ORDINALITY AS added (id, digest, hash, place)`,
    [head?.position ?? '0', ids, digests, hashes],
  );
  await manager.query('DELETE FROM audit_unchained WHERE entry_id = ANY(CAST($1 AS bigint[]))', [ids]);
}
