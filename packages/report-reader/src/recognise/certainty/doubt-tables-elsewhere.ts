import { tableOfCell, type CellKey, type TableId } from '@zhaojian/report';
import { withDoubts, type Readings } from '../figures/read-cell.ts';
import type { FoundHeading } from '../sections/find-sections.ts';

const NOT_IN_ITS_SECTION = '这张表不在规定的部分里，可能是附件或下属单位的表，请核对';

/**
 * Doubts the figures of a table that stands elsewhere than below the heading of its section, in a document that
 * has the heading and prints other tables where they belong: below “本年度无行政复议” the table 四 in the annex is
 * somebody else's. A document that puts all its tables behind its text does so with its own.
 *
 * @param lastLines the line on which the last row of each table stands
 */
export function doubtTablesElsewhere(
  readings: Readings,
  lastLines: ReadonlyMap<TableId, number>,
  headings: readonly FoundHeading[],
): Readings {
  const isInItsSection = ([table, line]: readonly [TableId, number]): boolean =>
    headings.findLast((heading) => heading.line <= line)?.section.id === table;
  const tables = [...lastLines];
  if (!tables.some(isInItsSection)) return readings;
  const strange = tables
    .filter((table) => !isInItsSection(table))
    .map(([table]) => table)
    .filter((table) => headings.some(({ section }) => section.id === table));
  const isStrange = (key: CellKey): boolean => strange.includes(tableOfCell(key));
  const doubtful = [...readings.keys()].filter(isStrange);
  return withDoubts(readings, new Map(doubtful.map((key) => [key, NOT_IN_ITS_SECTION])));
}
