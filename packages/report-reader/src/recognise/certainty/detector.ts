import type { CellKey, Form } from '@zhaojian/report';
import type { Readings } from '../figures/read-cell.ts';
import type { AlignedRow } from '../alignment/align-rows.ts';
import type { Alignment } from '../alignment/alignment.ts';
import type { FoundHeading } from '../sections/find-sections.ts';
import type { Doubt } from '../doubts/doubt.ts';
import type { RowTarget } from '../wording/row-targets.ts';

/** The tables of a report once their rows are aligned: what detectors of doubt look at. */
export interface TablesAligned {
  readonly form: Form;
  readonly headings: readonly FoundHeading[];
  /** Which printed row is which row of the form. */
  readonly alignment: Alignment;
  /** The printed rows that belong to rows of the form, or of another one. */
  readonly aligned: readonly AlignedRow[];
}

/** The same tables once their figures are read and their blanks settled. */
export interface TablesRead extends TablesAligned {
  /** The rows that the cells were read from. */
  readonly own: readonly AlignedRow[];
  readonly readings: Readings;
  /** The figures that are printed as one although the form divides them. */
  readonly undivided: Readings;
}

/** What a person should look at, and why: a cell, or all figures of a row of the form. */
export type Finding = readonly [CellKey | RowTarget, Doubt];

interface DetectorAt<Stage extends string, Tables> {
  readonly before: Stage;
  readonly find: (tables: Tables) => readonly Finding[];
}

/**
 * Finds what a person should look at.
 * - before the `reading`: rows that may not be those they seem to be; blanks in them are not taken for zeros
 * - before the `answer`: cells that were read; an unread one says why by itself
 */
export type Detector = DetectorAt<'reading', TablesAligned> | DetectorAt<'answer', TablesRead>;

/** A detector of rows that looks at nothing but their alignment, and names them by their index in the form. */
export const detectorOfRows = (
  find: (alignment: Alignment) => readonly (readonly [number, Doubt])[],
): Detector => ({
  before: 'reading',
  find: ({ alignment }) =>
    find(alignment).flatMap(([at, doubt]): Finding[] => {
      const target = alignment.targets[at];
      return target ? [[target, doubt]] : [];
    }),
});
