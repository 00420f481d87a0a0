import type { DrillTarget } from '../chart/drill-target.ts';

/** A chart as rows of text: what 看数据 shows, and what is read aloud. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
}

interface DataRow {
  /** The first cell names the row, the others are its figures. */
  readonly cells: readonly string[];
  /** What the row leads to, as on the chart's marks. */
  readonly opens?: DrillTarget | undefined;
}
