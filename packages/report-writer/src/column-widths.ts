/** The innermost of several label columns holds the longest labels; the outer ones hold a group's name. */
const INNER_LABELS = 3;
const OUTER_LABELS = 1.2;

/**
 * Shares a table's width out among its grid columns: figures equally, labels by what they hold.
 *
 * @param labels how many of the columns, from the left, hold row heads
 * @param total the width to share, in any unit; the shares are whole numbers of it
 */
export function columnWidths(width: number, labels: number, total: number): number[] {
  const weights = Array.from({ length: width }, (_, column) => {
    if (labels < 2 || column >= labels) return 1;
    return column === labels - 1 ? INNER_LABELS : OUTER_LABELS;
  });
  const sum = weights.reduce((left, right) => left + right, 0);
  return weights.map((weight) => Math.floor((weight / sum) * total));
}
