import type { EntityManager } from 'typeorm';
import { pathLeadsThrough } from '../../authorization/area.ts';
import { inBatches } from '../../workload/in-batches.ts';
import { searchTextOf, wanted } from './search-text.ts';

/** Adds a parameter to a query; returns its place. */
export type AddParameter = (value: unknown) => string;

/** Whether a row of agency_search is what is typed, by the index. */
export function isFound(row: string, typed: string, add: AddParameter): string {
  const { grams, whole } = wanted(typed);
  const pieces = `string_to_array(${row}.grams, ' ') @> CAST(${add(grams)} AS text[])`;
  return whole === null ? pieces : `${pieces} AND strpos(${row}.sought, CAST(${add(whole)} AS text)) > 0`;
}

/** The same of a row that is at hand: where most names are found, it is quicker to look at them until there are enough. */
export function isFoundAtHand(row: string, typed: string, add: AddParameter): string {
  const { whole, needle } = wanted(typed);
  const text = whole === null ? `' ' || ${row}.grams || ' '` : `${row}.sought`;
  return `strpos(${text}, CAST(${add(needle)} AS text)) > 0`;
}

/**
 * Whether an agency is looked for, as a condition of SQL for every list that can be searched: by its name, by one it had while it
 * was in the area, by an alias, each also by pinyin, in full or by initials.
 *
 * @param agencyId an SQL expression
 * @param areaIds an SQL expression: the agencies through which the paths of the area lead, as an array
 */
export const isSought = (agencyId: string, typed: string, areaIds: string, add: AddParameter): string => `
  ${agencyId} IN (
    SELECT found.agency_id FROM agency_search AS found WHERE ${isFound('found', typed, add)}
      AND (found.is_alias OR EXISTS (
        SELECT FROM agency_placement AS borne WHERE borne.agency_id = found.agency_id AND borne.name = found.name
          AND ${pathLeadsThrough(areaIds, 'borne.path')})))`;

interface Name {
  readonly id: string;
  readonly name: string;
  readonly isAlias: boolean;
}

/** The names that agencies have by now, as a relation. @param ids an SQL expression */
const namesOf = (ids: string): string => `
  (SELECT agency_id, name, false AS is_alias FROM agency_placement WHERE agency_id = ANY(${ids})
   UNION SELECT id, unnest(aliases), true FROM agency WHERE id = ANY(${ids}))`;

/** Updates the search text of agencies whose names or aliases may have changed. */
export async function keepSought(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await manager.query(
    `DELETE FROM agency_search AS kept WHERE agency_id = ANY($1::uuid[]) AND NOT EXISTS (
       SELECT FROM ${namesOf('$1::uuid[]')} AS name WHERE name.agency_id = kept.agency_id AND name.name = kept.name
         AND name.is_alias = kept.is_alias)`,
    [ids],
  );
  const names = await manager.query<Name[]>(
    `SELECT agency_id AS id, name, is_alias AS "isAlias" FROM ${namesOf('$1::uuid[]')} AS name
     EXCEPT SELECT agency_id, name, is_alias FROM agency_search WHERE agency_id = ANY($1::uuid[])`,
    [ids],
  );
  await addSought(manager, names);
}

/** Each name has some hundred pieces for the index: this many names at a time take moments. */
const NAMES_AT_ONCE = 2000;

/** Adds the search text of names. */
export async function addSought(
  manager: Pick<EntityManager, 'query'>,
  names: readonly Name[],
): Promise<void> {
  for (const batch of inBatches(names, NAMES_AT_ONCE)) {
    const texts = batch.map(({ name }) => searchTextOf(name));
    await manager.query(
      `INSERT INTO agency_search (agency_id, name, is_alias, sought, grams)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::text[], $5::text[])`,
      [
        batch.map(({ id }) => id),
        batch.map(({ name }) => name),
        batch.map(({ isAlias }) => isAlias),
        texts.map(({ sought }) => sought),
        texts.map(({ grams }) => grams),
      ],
    );
  }
}
