import type { CellKey, TableId } from '@zhaojian/report';
import { withDoubt } from '../figures/read-cell.ts';
import type { Readings } from '../figures/read-cell.ts';
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
  const [inPlace, elsewhere] = [
    [...lastLines].filter(isInItsSection),
    [...lastLines].filter((table) => !isInItsSection(table)),
  ];
  const strange = elsewhere
    .map(([table]) => table)
    .filter((table) => headings.some(({ section }) => section.id === table));
  if (inPlace.length === 0 || strange.length === 0) return readings;
  const isStrange = (key: CellKey): boolean => strange.some((table) => key.startsWith(`${table}.`));
  return new Map(
    [...readings].map(([key, reading]) => [
      key,
      isStrange(key) && reading.cell.value !== null ? withDoubt(reading, NOT_IN_ITS_SECTION) : reading,
    ]),
  );
}
