import { type CellKey, type FigureReader, type Form, totalsOf } from '@zhaojian/report';

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
