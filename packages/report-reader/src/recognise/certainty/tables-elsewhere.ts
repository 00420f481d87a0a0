import { tableOfCell, type TableId } from '@zhaojian/report';
import { lastLinesOf } from '../alignment/last-lines.ts';
import type { Detector } from './detector.ts';

/**
 * The figures of a table that is not below the heading of its section, in a document that has the
 * heading and prints other tables where they belong: below “本年度无行政复议” the table 四 in the annex is somebody
 * else's. A document that puts all its tables after its text does so with its own.
 */
export const tablesElsewhere: Detector = {
  before: 'answer',
  find: ({ headings, own, readings }) => {
    const isInItsSection = ([table, line]: readonly [TableId, number]): boolean =>
      headings.findLast((heading) => heading.line <= line)?.section.id === table;
    const tables = [...lastLinesOf(own)];
    if (!tables.some(isInItsSection)) return [];
    const strange = tables
      .filter((table) => !isInItsSection(table))
      .map(([table]) => table)
      .filter((table) => headings.some(({ section }) => section.id === table));
    return [...readings.keys()]
      .filter((key) => strange.includes(tableOfCell(key)))
      .map((key) => [key, { code: 'elsewhere' }] as const);
  },
};
