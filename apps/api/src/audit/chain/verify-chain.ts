import type { BrokenLink, RecordFound, RecordHead } from '@zhaojian/contract';
import { digestOf, hashAfter, NO_HASH } from './chained-entry.ts';

/** What asks the database: an entity manager, or a client of the driver that answers with rows. */
interface Asked {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
}

const AT_ONCE = 5000;
/** Somebody who puts an entry in may give it any number. */
const LOWEST_ID = -(2n ** 63n);

interface Link {
  position: string;
  entryId: string;
  digest: Buffer;
  hash: Buffer;
  /** Of the entry as it is now; null where there is none. */
  now: Buffer | null;
}

/**
 * Goes through the whole chain, link by link, and says what does not hold. Ask within one transaction that reads from one
 * snapshot: the platform may go on meanwhile.
 *
 * @param noted heads of the chain that were noted earlier outside the database, e.g. on paper
 */
export async function verifyChain(database: Asked, noted: readonly RecordHead[] = []): Promise<RecordFound> {
  let broken = 0;
  let first: BrokenLink | null = null;
  const note = (kind: BrokenLink['kind'], position: number | null, entryId: string | null) => {
    broken += 1;
    first ??= { kind, position, entryId, entry: null };
  };
  const hashAt = new Map(noted.map(({ position }) => [position, '']));
  let position = 0;
  let hash: Buffer = NO_HASH;
  for (
    let links = await linksAfter(database, 0);
    links.length > 0;
    links = await linksAfter(database, position)
  ) {
    for (const link of links) {
      const here = Number(link.position);
      const follows = here === position + 1;
      if (!follows) note('linkRemoved', position + 1, null);
      const kind = faultOf(link, follows ? hash : undefined);
      if (kind) note(kind, here, link.entryId);
      position = here;
      hash = link.hash;
      if (hashAt.has(here)) hashAt.set(here, hash.toString('hex'));
    }
  }
  for (const head of noted)
    if (hashAt.get(head.position) !== head.hash) note('notAsNoted', head.position, null);
  const { waiting, gone, inserted } = await besideTheChain(database);
  for (const entryId of gone) note('removed', null, entryId);
  for (const entryId of inserted) note('inserted', null, entryId);
  return {
    links: position,
    waiting,
    head: position === 0 ? null : { position, hash: hash.toString('hex') },
    broken,
    first: await inWords(database, first),
  };
}

/** Where links are missing before it, what it went on from is not known, and only its entry can be compared. */
function faultOf(link: Link, previous: Buffer | undefined): BrokenLink['kind'] | null {
  if (link.now === null) return 'removed';
  if (!link.now.equals(link.digest)) return 'changed';
  return previous && !hashAfter(previous, link.digest).equals(link.hash) ? 'linkChanged' : null;
}

const linksAfter = (database: Asked, position: number): Promise<Link[]> =>
  database.query<Link>(
    `SELECT link.position, link.entry_id AS "entryId", link.digest, link.hash,
            CASE WHEN entry.id IS NOT NULL THEN ${digestOf('entry')} END AS now
     FROM (SELECT * FROM audit_link WHERE position > $1 ORDER BY position LIMIT ${AT_ONCE}) AS link
     LEFT JOIN audit_entry AS entry ON entry.id = link.entry_id ORDER BY link.position`,
    [position],
  );

/** Entries that wait for the chain; that waited and are gone; and those that came in past the list of what waits. */
async function besideTheChain(
  database: Asked,
): Promise<{ waiting: number; gone: string[]; inserted: string[] }> {
  const [listed] = await database.query<{ waiting: string; gone: string[] | null }>(
    `SELECT count(entry.id) AS waiting,
            array_agg(waiting.entry_id ORDER BY waiting.entry_id) FILTER (WHERE entry.id IS NULL) AS gone
     FROM audit_unchained AS waiting LEFT JOIN audit_entry AS entry ON entry.id = waiting.entry_id
     WHERE NOT EXISTS (SELECT FROM audit_link AS link WHERE link.entry_id = waiting.entry_id)`,
  );
  return {
    waiting: Number(listed?.waiting ?? 0),
    gone: listed?.gone ?? [],
    inserted: await insertedPastTheList(database),
  };
}

/** Some at a time like the links: in one statement, a record of some years takes longer than statements may. */
async function insertedPastTheList(database: Asked): Promise<string[]> {
  const inserted: string[] = [];
  let from: bigint | null = LOWEST_ID;
  while (from !== null) {
    const [piece]: { last: string | null; inserted: string[] | null }[] = await database.query(
      `SELECT max(id) AS last, array_agg(id ORDER BY id) FILTER (WHERE NOT EXISTS (
                SELECT FROM audit_link AS link WHERE link.entry_id = entry.id) AND NOT EXISTS (
                SELECT FROM audit_unchained AS waiting WHERE waiting.entry_id = entry.id)) AS inserted
       FROM (SELECT id FROM audit_entry WHERE id >= $1 ORDER BY id LIMIT ${AT_ONCE}) AS entry`,
      [String(from)],
    );
    inserted.push(...(piece?.inserted ?? []));
    from = piece?.last ? BigInt(piece.last) + 1n : null;
  }
  return inserted;
}

/** With its entry as a person reads it, as far as it is there: 2026-01-28 11:05:00 李敏 submission.returned 2025 年度报告. */
async function inWords(database: Asked, first: BrokenLink | null): Promise<BrokenLink | null> {
  if (first === null) return null;
  const [entry] = await database.query<{ words: string }>(
    `SELECT concat_ws(' ', to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS'), account_name, action, subject)
            AS words FROM audit_entry WHERE id = $1`,
    [first.entryId],
  );
  return { ...first, entry: entry?.words ?? null };
}
