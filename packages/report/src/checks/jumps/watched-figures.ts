import { totalColumn } from '../../forms/sections/applications.ts';
import { cellOf, cellsOf } from '../../forms/cells.ts';
import { disputeGroups } from '../../forms/sections/disputes.ts';
import type { CellKey, Form } from '../../forms/form.ts';
import { stocksOf } from '../../forms/sections/stocks.ts';
import { onceForEach } from '../../once-for-each.ts';

/**
 * The figures of a form whose size is compared with other years and other agencies: all of 二 that are counted and not
 * changes, of 三 what was newly received and what was concluded, of 四 the groups' totals. What these consist of
 * jumps with them, or fails a relation.
 */
export const watchedFigures = onceForEach((form: Form): readonly CellKey[] => {
  const total = totalColumn(form);
  const intake = total?.newlyReceived ?? [];
  return [
    ...cellsOf(form)
      .filter(({ table, unit }) => table === 'proactiveDisclosure' && unit !== 'change')
      .map(({ key }) => key),
    ...intake,
    ...(total?.concluded ?? []),
    ...disputeGroups(form).flatMap((group) => group.total),
  ];
});

/**
 * Those of them that agencies of one kind and size have in common. Decisions are not: a bureau of public security penalises
 * a hundred times as often as its neighbours.
 */
export const figuresOfAnyAgency = onceForEach((form: Form): readonly CellKey[] => {
  const stocks = new Set(stocksOf(form).flatMap(({ added, removed, stock }) => [added, removed, stock]));
  return watchedFigures(form).filter((key) => {
    const cell = cellOf(form, key);
    return cell?.table !== 'proactiveDisclosure' || cell.unit !== 'count' || stocks.has(key);
  });
});
