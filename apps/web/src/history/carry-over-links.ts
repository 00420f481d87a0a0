import {
  carryOvers,
  cellName,
  cellOf,
  type CellDefinition,
  figuresOf,
  formOf,
  type Report,
} from '@zhaojian/report';

/** One column of the carry-over: what a year carried forward and what the next took over. */
interface CarriedColumn {
  readonly name: string;
  readonly forward: number | null;
  readonly over: number | null;
  /** Null where one side is not known. */
  readonly holds: boolean | null;
}

/** The carry-over from one accepted report to that of the next year. */
export interface CarryOverLink {
  readonly fromYear: number;
  readonly toYear: number;
  /** The official short names of the two cells compared, e.g. 结转下年度 and 上年结转. */
  readonly forwardName: string;
  readonly overName: string;
  readonly total: CarriedColumn;
  /** The columns that make up the total. */
  readonly columns: readonly CarriedColumn[];
}

const leafName = (path: CellDefinition['rowPath']): string => path.at(-1)?.name ?? '';

/** What was carried forward and what was carried over, column by column, the total last. */
function linkOf(earlier: Report, later: Report): CarryOverLink | null {
  const [fromForm, toForm] = [formOf(earlier), formOf(later)];
  const pairs = carryOvers(toForm).flatMap(({ carriedForward, carriedOver }) => {
    const from = cellOf(fromForm, carriedForward);
    const to = cellOf(toForm, carriedOver);
    return from && to ? [{ from, to }] : [];
  });
  const columns = pairs.map(({ from, to }): CarriedColumn => {
    const forward = figuresOf(earlier)(from.key);
    const over = figuresOf(later)(to.key);
    return {
      name: leafName(to.columnPath) || cellName(to),
      forward,
      over,
      holds: forward === null || over === null ? null : forward === over,
    };
  });
  const total = columns.at(-1);
  const first = pairs[0];
  if (!total || !first) return null;
  return {
    fromYear: earlier.year,
    toYear: later.year,
    forwardName: leafName(first.from.rowPath),
    overName: leafName(first.to.rowPath),
    total,
    columns: columns.slice(0, -1),
  };
}

/** The carry-over chain through an agency's accepted reports, oldest first. A missing year breaks it. */
export function carryOverLinks(reports: readonly Report[]): CarryOverLink[] {
  const byYear = new Map(reports.map((report) => [report.year, report]));
  return [...byYear.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((year) => {
      const earlier = byYear.get(year - 1);
      const later = byYear.get(year);
      const link = earlier && later ? linkOf(earlier, later) : null;
      return link ? [link] : [];
    });
}
