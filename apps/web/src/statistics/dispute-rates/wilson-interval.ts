/** 95 of 100 such intervals hold the true rate. */
const Z = 1.959964;

/**
 * The interval in which a rate lies of which `cases` were seen among `trials` (E. B. Wilson, 1927). Unlike the
 * usual ± it stays between 0 and 1 and is honest for few cases.
 */
export function wilsonInterval(cases: number, trials: number): readonly [low: number, high: number] {
  const rate = cases / trials;
  const spread = Z * Z;
  const centre = (rate + spread / (2 * trials)) / (1 + spread / trials);
  const reach =
    (Z / (1 + spread / trials)) * Math.sqrt((rate * (1 - rate)) / trials + spread / (4 * trials * trials));
  return [Math.max(0, centre - reach), Math.min(1, centre + reach)];
}
