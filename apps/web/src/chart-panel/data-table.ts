import type { DrillTarget } from '../chart/drill-target.ts';
import type { TableCell } from '../figures/shown-figure.ts';

/** A chart as rows of words and figures: what 看数据 shows, what is read aloud, and what is taken away as a table. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
}

interface DataRow {
  /** The first cell names the row, the others are its figures. */
  readonly cells: readonly [string, ...TableCell[]];
  /** What the row leads to, as on the chart's marks. */
  readonly opens?: DrillTarget | undefined;
}
