import type { AgencyKind } from '@zhaojian/contract';
import type { EntityManager } from 'typeorm';
import { syllablesOf } from './name-readings.ts';
import { isBelowPath } from './placed-agency.ts';

/**
 * The order of agencies in every list, for ORDER BY: those above before those below; of those below one agency by their
 * place in the official order (建制序列), and those without one after them, by kind and by the reading of the name. See
 * docs/decisions/agencies/order-of-agencies.md.
 *
 * @param agency the name of a row in the query that has the columns of agenciesInYear or latestPlacementOf
 */
export const inTreeOrder = (agency: string): string => `${agency}.tree_order`;

/** In the place of a position where an agency has none. */
const BEHIND_ALL = '99999~';
/** How much of a reading tells siblings apart. */
const LONGEST_READING = 60;
const KINDS: readonly AgencyKind[] = [
  'department',
  'publicInstitution',
  'government',
  'developmentZone',
  'township',
];

interface Ordered {
  readonly id: string;
  readonly position: number | null;
  readonly kind: AgencyKind;
  readonly name: string;
}

/**
 * What an agency adds to the order of those above it. One after another they compare like the agencies in the order of the tree:
 * `/` ends one, and comes before what any goes on with.
 */
export function orderStep({ id, position, kind, name }: Ordered): string {
  const place = position === null ? BEHIND_ALL : `${String(position).padStart(5, '0')} `;
  const reading = syllablesOf(name)
    .map((syllable) => (/^\d+$/u.test(syllable) ? syllable.padStart(6, '0') : syllable))
    .join('')
    .slice(0, LONGEST_READING);
  return `${place}${KINDS.indexOf(kind)}${reading}.${id.slice(0, 8)}/`;
}

/**
 * Writes the order of placements from the steps on their paths, all in one join: a lookup for each row takes minutes where the
 * server has no statistics of many new rows yet.
 *
 * @param which a condition of SQL on `placement`
 */
export const writeOrderOf = (which: string): string => `
  UPDATE agency_placement SET tree_order = ordered.tree_order FROM (
    SELECT placement.id, string_agg(above.order_step, '' ORDER BY step.place) AS tree_order
    FROM agency_placement AS placement
    CROSS JOIN LATERAL unnest(string_to_array(rtrim(placement.path, '/'), '/')::uuid[]) WITH ORDINALITY AS step (id, place)
    JOIN agency AS above ON above.id = step.id
    WHERE ${which} GROUP BY placement.id) AS ordered
  WHERE agency_placement.id = ordered.id AND agency_placement.tree_order <> ordered.tree_order`;

/**
 * Writes the order of agencies whose places, names, kinds or positions were changed, and of all below them where it differs
 * now. Every change of these calls it.
 */
export async function putInOrder(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const agencies = await manager.query<(Ordered & { before: string })[]>(
    `SELECT DISTINCT ON (agency.id) agency.id, agency.position, agency.order_step AS before, placement.name, placement.kind
     FROM agency JOIN agency_placement AS placement ON placement.agency_id = agency.id
     WHERE agency.id = ANY($1) ORDER BY agency.id, placement.from_year DESC`,
    [ids],
  );
  const steps = agencies.map((agency) => ({ ...agency, step: orderStep(agency) }));
  const changed = steps.filter(({ step, before }) => step !== before);
  await manager.query(
    `UPDATE agency SET order_step = changed.step FROM unnest($1::uuid[], $2::text[]) AS changed (id, step)
     WHERE agency.id = changed.id`,
    [changed.map(({ id }) => id), changed.map(({ step }) => step)],
  );
  await manager.query(writeOrderOf('placement.agency_id = ANY($1::uuid[])'), [ids]);
  // An agency founded just now has only those below it that were founded with it.
  const known = changed.filter(({ before }) => before !== '').map(({ id }) => id);
  if (known.length === 0) return;
  await manager.query(
    writeOrderOf(`placement.id IN (
       SELECT below.id FROM agency_placement AS top JOIN agency_placement AS below
         ON ${isBelowPath('below.path', 'top.path')}
       WHERE top.agency_id = ANY($1::uuid[]))`),
    [known],
  );
}
