import { CHECKS, type CellKey, type FigureReader, type Form, type FormId } from '@zhaojian/report';

interface Total {
  readonly key: CellKey;
  readonly parts: readonly CellKey[];
}

const totalsByForm = new Map<FormId, readonly Total[]>();

/** The relations of a form that say that one cell is the sum of others of the same report. */
function totalsOf(form: Form): readonly Total[] {
  const known = totalsByForm.get(form.id);
  if (known) return known;
  const totals = CHECKS.filter((check) => check.scope === 'report' && check.holds === 'equal').flatMap(
    (check) =>
      check.relations(form).flatMap(({ expected, found }): Total[] => {
        const [total] = found;
        const isSum = found.length === 1 && expected.every((term) => term.sign === 1 && term.year === 'this');
        return total && isSum ? [{ key: total.key, parts: expected.map((term) => term.key) }] : [];
      }),
  );
  totalsByForm.set(form.id, totals);
  return totals;
}

/** The cells of a form that follow from others. */
export const totalKeys = (form: Form): ReadonlySet<CellKey> =>
  new Set(totalsOf(form).map((total) => total.key));

/**
 * Every total of a form computed from its parts. A part not filled in counts as nothing; a total none of whose parts
 * is filled in stays null. Totals of totals follow.
 */
export function computeTotals(form: Form, figures: FigureReader): Record<CellKey, number | null> {
  const totals = totalsOf(form);
  const keys = totalKeys(form);
  const computed: Record<CellKey, number | null> = {};
  const read = (key: CellKey): number | null => (keys.has(key) ? (computed[key] ?? null) : figures(key));
  // A total of totals needs its parts first; two rounds reach every one, the third shows that nothing moves.
  for (let round = 0; round < 3; round += 1) {
    for (const { key, parts } of totals) {
      const known = parts.map(read).filter((value) => value !== null);
      computed[key] = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
    }
  }
  return computed;
}
