import type { CellKey, Form } from '../forms/form.ts';

/** One summand of a relation: a cell of this year's report or of the accepted report of the year before. */
export interface Term {
  readonly key: CellKey;
  readonly year: 'this' | 'previous';
  readonly sign: 1 | -1;
}

/** One instance of a check, e.g. the balance of the column 自然人. */
export interface Relation {
  /** What it is about, in the form's words. */
  readonly subject: string;
  /** The side taken as what should be there. */
  readonly expected: readonly Term[];
  /** The side taken as what is there. */
  readonly found: readonly Term[];
}

export type Severity = 'error' | 'warning';

/** A 勾稽关系 as data: what must be equal (or at least) for each column, row or group. */
export interface Check {
  readonly code: string;
  /** Its number in the catalogue of what must hold. */
  readonly number: number;
  readonly title: string;
  readonly severity: Severity;
  /** Whether it needs only the report, or also the accepted report of the year before. */
  readonly scope: 'report' | 'acrossYears';
  /** Where the rule comes from. */
  readonly source: string;
  /** How the found side must relate to the expected side. */
  readonly holds: 'equal' | 'atLeast';
  /** In words, for messages: what the expected side and the found side are. */
  readonly expectedSide: string;
  readonly foundSide: string;
  /** Added to a message: what may legitimately explain it. */
  readonly remark?: string;
  readonly relations: (form: Form) => readonly Relation[];
}

export const plus = (key: CellKey): Term => ({ key, year: 'this', sign: 1 });
export const minus = (key: CellKey): Term => ({ key, year: 'this', sign: -1 });
export const plusPrevious = (key: CellKey): Term => ({ key, year: 'previous', sign: 1 });
