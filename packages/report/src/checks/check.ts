import type { CellKey, Form } from '../forms/form.ts';
import type { Report } from '../report.schema.ts';
import type { Finding } from './finding.schema.ts';
import type { UsualFigures } from './jumps/usual-figures.schema.ts';

/** One summand of a relation: a cell of this year's report or of the accepted report of the year before. */
export interface Term {
  readonly key: CellKey;
  readonly year: 'this' | 'previous';
  readonly sign: 1 | -1;
}

/** One instance of a relation check, e.g. the balance of the column 自然人. */
export interface Relation {
  /** Which of the check's instances it is: the id of its column, row or group. */
  readonly about: string;
  /** The side taken as what should be there. */
  readonly expected: readonly Term[];
  /** The side taken as what is there. */
  readonly found: readonly Term[];
}

export type Severity = 'error' | 'warning';

interface CheckHead<Code extends string> {
  /** Kept forever: findings and explanations are stored under it. */
  readonly code: Code;
  readonly title: string;
  readonly severity: Severity;
  /** Where the rule comes from. */
  readonly source: string;
  /** What a finding is about, in the form's words, e.g. 表三“自然人”列. */
  readonly subject: (form: Form, finding: Pick<Finding, 'section' | 'about'>) => string;
}

/** A 勾稽关系 as data: what must be equal (or at least) for each column, row or group. */
export interface RelationCheck<Code extends string = string> extends CheckHead<Code> {
  readonly kind: 'relation';
  /** Whether it needs only the report, or also the accepted report of the year before. */
  readonly scope: 'report' | 'acrossYears';
  /** How the found side must relate to the expected side. */
  readonly holds: 'equal' | 'atLeast';
  /** In words, for messages: what the expected side and the found side are. */
  readonly expectedSide: string;
  readonly foundSide: string;
  /** Added to a message in place of the usual advice: what may legitimately explain it. */
  readonly remark?: string;
  readonly relations: (form: Form) => readonly Relation[];
}

/** What a check finds, apart from what it is of every finding of the check. A lesser one may say that it is a warning. */
export type Found = Omit<Finding, 'check' | 'severity' | 'mend'> & { readonly severity?: 'warning' };

/** What is known beside the report itself. What is not known is null, and nothing is judged by it. */
export interface Background {
  /** The accepted report of the same agency for the year before. */
  readonly previous: Report | null;
  readonly usual: UsualFigures | null;
}

/** A check of single cells, or of what the narratives say; `background` for those that look beyond the report. */
export interface ReportCheck<Code extends string = string> extends CheckHead<Code> {
  /** Checks of text ask nothing of a report that is still being typed in. */
  readonly kind: 'figures' | 'text';
  readonly find: (report: Report, background: Background) => readonly Found[];
  /** What is wrong, where, and what to do; names its subject itself. */
  readonly sentence: (form: Form, finding: Finding) => string;
}

export type Check<Code extends string = string> = RelationCheck<Code> | ReportCheck<Code>;

/** This year's figure, added. */
export const plus = (key: CellKey): Term => ({ key, year: 'this', sign: 1 });
/** This year's figure, subtracted. */
export const minus = (key: CellKey): Term => ({ key, year: 'this', sign: -1 });
/** The figure of the year before, added. */
export const plusPrevious = (key: CellKey): Term => ({ key, year: 'previous', sign: 1 });
