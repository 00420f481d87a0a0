import type { CellKey, Form } from '@zhaojian/report';
import type { Readings } from '../figures/read-cell.ts';
import type { AlignedRow } from '../alignment/align-rows.ts';
import type { Alignment } from '../alignment/alignment.ts';
import type { PrintedRow } from '../rows/printed-row.ts';
import type { FoundHeading } from '../sections/find-sections.ts';
import type { Doubt } from '../doubts/doubt.ts';

/** The tables of a report once their figures are read and their blanks settled: what detectors of doubt look at. */
export interface TablesRead {
  readonly form: Form;
  readonly headings: readonly FoundHeading[];
  /** All printed rows, in reading order. */
  readonly rows: readonly PrintedRow[];
  /** Those that belong to rows of the form, or of another one. */
  readonly aligned: readonly AlignedRow[];
  /** Those of them that the cells were read from. */
  readonly own: readonly AlignedRow[];
  readonly readings: Readings;
  /** The figures that are printed as one although the form divides them. */
  readonly undivided: Readings;
}

/** Finds cells that a person should look at, of those that were read; what is unread says already why. */
export type Detector = (read: TablesRead) => readonly (readonly [CellKey, Doubt])[];

/** Finds rows of the form, by their index, all of whose figures a person should look at, before they are read. */
export type RowDetector = (alignment: Alignment) => readonly (readonly [number, Doubt])[];
