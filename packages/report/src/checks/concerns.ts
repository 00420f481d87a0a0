import type { CheckCode } from './catalogue.ts';

/**
 * What a reviewer takes a finding of a check for, whatever its severity: a relation between figures, a text that says nothing, a
 * figure that leaps from one year to another or away from what is usual, a text that contradicts its tables, how a text is written.
 */
export type Concern = 'relation' | 'emptyText' | 'jump' | 'textAgainstTables' | 'wording';

const CONCERNS = {
  BLANK_FORM: 'emptyText',
  APPLICATIONS_BALANCE: 'relation',
  OUTCOMES_SUM: 'relation',
  APPLICANTS_SUM: 'relation',
  DISPUTES_SUM: 'relation',
  FIGURE_DOMAIN: 'relation',
  ROW_UNDIVIDED: 'relation',
  DEPARTS_FROM_SUMS: 'relation',
  CARRY_OVER_CONTINUITY: 'jump',
  IN_FORCE_CONTINUITY: 'jump',
  PENDING_CONTINUITY: 'jump',
  BLANK_WHERE_FIGURE_BEFORE: 'jump',
  AMOUNT_IMPLAUSIBLE: 'jump',
  SCALE_OF_LAST_YEAR: 'jump',
  FAR_FROM_OWN_YEARS: 'jump',
  FAR_FROM_ALIKE: 'jump',
  NARRATIVE_EMPTY: 'emptyText',
  ZEROS_UNACCOUNTED: 'textAgainstTables',
  TEXT_FIGURES: 'textAgainstTables',
  PERIOD_MISMATCH: 'wording',
  FEES_NOT_REPORTED: 'wording',
  LIST_DANGLING: 'wording',
  FOREIGN_LAW: 'wording',
  FOREIGN_WORDS: 'wording',
} as const satisfies Readonly<Record<CheckCode, Concern>>;

/** What a finding of a check is about, for reviewers. */
export const concernOf = (check: CheckCode): Concern => CONCERNS[check];
