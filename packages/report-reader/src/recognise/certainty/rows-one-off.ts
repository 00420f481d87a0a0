import type { TableId } from '@zhaojian/report';
import { filledCount, type PrintedRow } from '../rows/printed-row.ts';
import { isFilledRow, labelled, type Alignment } from '../alignment/alignment.ts';
import { detectorOfRows } from './detector.ts';

/**
 * The printed rows that may have the figures of their neighbours: between figures too many (without a label, or
 * after a label that has its own already) and a row of the same block without figures, each row may have
 * been given the next one's, as when a document prints figures before their labels.
 */
function betweenSurplusAndGap({ rows, targets, rowOf }: Alignment): Set<number> {
  const targetOf = new Map([...rowOf].map(([target, row]) => [row, target]));
  const hasTooMany = (row: number): boolean => {
    const target = targets[targetOf.get(row) ?? -1];
    const filled = filledCount(rows[row] as PrintedRow);
    return target ? filled > target.columns.length : filled > 0;
  };
  const suspects = new Set<number>();
  for (const block of new Set(targets.map((target) => target.block))) {
    const own = targets.flatMap((target, at) =>
      target.block === block && target.kind === 'own' ? [at] : [],
    );
    const found = own.flatMap((at) => rowOf.get(at) ?? []);
    const first = Math.max(
      0,
      ...[...targetOf.keys()].filter((row) => row < Math.min(...found)).map((row) => row + 1),
    );
    const lastMissing = own.findLast((at) => !isFilledRow(rows[rowOf.get(at) ?? -1])) ?? -1;
    const last = Math.max(...own.filter((at) => at < lastMissing).map((at) => rowOf.get(at) ?? -1));
    let surplus = false;
    for (let row = first; row <= last; row += 1) {
      if (surplus) suspects.add(row);
      surplus ||= hasTooMany(row);
    }
  }
  return suspects;
}

/**
 * The tables in which figures of no row are right before a row of the form without any: labels may follow their
 * figures throughout, and where zeros are left blank no figure need be too many.
 */
function tablesWithFiguresFirst(alignment: Alignment): Set<TableId> {
  const { rows, targets } = alignment;
  const rowsOfLabels = labelled(alignment);
  const known = new Set(rowsOfLabels.values());
  const comesAfterFigures = (row: number): boolean =>
    !isFilledRow(rows[row]) && !known.has(row - 1) && isFilledRow(rows[row - 1]);
  return new Set(
    [...rowsOfLabels].flatMap(([target, row]) =>
      comesAfterFigures(row) ? (targets[target]?.table ?? []) : [],
    ),
  );
}

/** The rows that may have been given the figures of their neighbours. */
export const rowsOneOff = detectorOfRows((alignment) => {
  const suspects = betweenSurplusAndGap(alignment);
  const figuresFirst = tablesWithFiguresFirst(alignment);
  return [...alignment.rowOf]
    .filter(([at, row]) => {
      const table = alignment.targets[at]?.table;
      const printed = alignment.rows[row];
      return (
        suspects.has(row) || (printed?.columnsBy !== 'grid' && table !== undefined && figuresFirst.has(table))
      );
    })
    .map(([at]) => [at, { code: 'oneOff' }] as const);
});
