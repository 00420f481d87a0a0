import type { FormId } from '@zhaojian/report';
import type { EntityManager } from 'typeorm';

/** Figures to be added to every agency on a path. */
export interface Addition {
  /** The ids from the root down, each followed by a slash. */
  path: string;
  form: FormId;
  /** Decimal numbers under the summed keys of the form. Totals may be shorter where those keys have become more. */
  figures: string[];
  reports: number;
}

/**
 * Adds to the totals of a year in one statement. The agencies' rows are locked from below upwards, always in that order, so
 * that two callers at the same time cannot deadlock; the root, which everyone needs, comes last.
 *
 * @throws when a total holds figures of another form: a place in one form's order means something else in another's
 */
export async function addToTotals(
  manager: EntityManager,
  year: number,
  additions: Addition[],
): Promise<void> {
  if (additions.length === 0) return;
  const forms = new Set(additions.map(({ form }) => form));
  if (forms.size > 1) throw new Error(`Figures of the forms ${[...forms].join(', ')} cannot be added up.`);
  const added = await manager.query<{ id: string }[]>(
    `INSERT INTO subtree_total AS total (agency_id, year, form, figures, reports)
     SELECT id, $1, $5, array_agg(value ORDER BY place), min(reports)
     FROM (SELECT node.id, node.depth, cell.place, sum(cell.value) AS value, sum(addition.reports) AS reports
           FROM unnest($2::text[], $3::text[], $4::int[]) AS addition (path, figures, reports),
                unnest(string_to_array(rtrim(addition.path, '/'), '/')::uuid[]) WITH ORDINALITY AS node (id, depth),
                unnest(addition.figures::numeric[]) WITH ORDINALITY AS cell (value, place)
           GROUP BY node.id, node.depth, cell.place) AS sums
     GROUP BY id, depth ORDER BY depth DESC, id
     ON CONFLICT (agency_id, year) DO UPDATE SET
       form = excluded.form,
       reports = total.reports + excluded.reports,
       figures = CASE WHEN total.form <> excluded.form THEN excluded.figures ELSE
                   (SELECT array_agg(coalesce(cell.before, 0) + coalesce(cell.more, 0) ORDER BY cell.place)
                    FROM unnest(total.figures, excluded.figures) WITH ORDINALITY AS cell (before, more, place))
                 END
     WHERE total.form = excluded.form OR total.reports = 0
     RETURNING agency_id AS id`,
    [
      year,
      additions.map(({ path }) => path),
      additions.map(({ figures }) => `{${figures.join(',')}}`),
      additions.map(({ reports }) => reports),
      ...forms,
    ],
  );
  const nodes = new Set(additions.flatMap(({ path }) => path.split('/').filter((id) => id !== '')));
  if (added.length < nodes.size) throw new Error(`Totals of ${year} hold figures of another form.`);
}

export async function forgetTotals(manager: EntityManager, year: number): Promise<void> {
  await manager.query('DELETE FROM subtree_total WHERE year = $1', [year]);
}

/** Those of agencies that are not in the tree of the year. */
export async function forgetTotalsOf(
  manager: EntityManager,
  year: number,
  agencyIds: readonly string[],
): Promise<void> {
  if (agencyIds.length > 0)
    await manager.query('DELETE FROM subtree_total WHERE year = $1 AND agency_id = ANY($2)', [
      year,
      agencyIds,
    ]);
}

/** In the place of a year: the tree of all years. */
const TREE = 0;

/**
 * Anyone who adds a report shares the tree, anyone who moves agencies needs it alone: a report of a year that has no totals
 * yet would else be added in the old place while its agency moves. Taken before the lock of a year, and held until
 * the end of the transaction.
 */
export const lockTree = (manager: EntityManager, mode: 'shared' | 'exclusive'): Promise<void> =>
  lockTotals(manager, TREE, mode);

/**
 * Anyone who adds a report shares the year; anyone who moves agencies or adds up again needs it alone. Held until the end of
 * the transaction.
 */
export async function lockTotals(
  manager: EntityManager,
  year: number,
  mode: 'shared' | 'exclusive',
): Promise<void> {
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await manager.query(`SELECT ${lock}(hashtext('subtree totals'), $1)`, [year]);
}
