import type { CellKey, Form, NarrativeId } from '../forms/form.ts';
import type { ImprovementItem } from '../report.schema.ts';

/** The sums of a year, under the summed keys of its form. */
export interface YearSums {
  readonly form: Form;
  readonly figures: Readonly<Record<CellKey, number>>;
  /** How many reports are added up, and how many are to be. */
  readonly added: number;
  readonly expected: number;
  /** Whether every agency of the area is in them: none is missing, and none need not report. */
  readonly isWhole: boolean;
}

/** The sums of the year before, with what the government published of it. */
export interface YearBefore extends YearSums {
  /** Null where no report of its whole area was accepted. */
  readonly published: Readonly<Record<CellKey, number>> | null;
}

/** An agency whose report is to be in the sums and is not. */
export interface MissingAgency {
  readonly id: string;
  readonly name: string;
  /** Whether it was handed in and waits, or nothing came. */
  readonly because: 'notHandedIn' | 'notAccepted';
}

/** How many agencies name a problem or a measure of a category. */
interface NamedCategory {
  readonly kind: ImprovementItem['kind'];
  readonly category: string;
  readonly agencies: number;
}

/** All that the report of a whole area is drafted from. */
export interface DraftBasis {
  /** The government whose report it becomes. */
  readonly agencyName: string;
  readonly year: number;
  readonly sums: YearSums;
  /** The sums of the year before; null where there are none. */
  readonly before: YearBefore | null;
  readonly missing: readonly MissingAgency[];
  readonly named: readonly NamedCategory[];
}

/** A sentence of a draft, with the cells, the agencies and the category of section 五 that it is made from. */
export interface DraftSentence {
  readonly text: string;
  readonly cells: readonly CellKey[];
  readonly agencies: readonly string[];
  readonly categories: readonly string[];
}

/** Writes one paragraph of a narrative; nothing where a figure that it needs is not known. */
export interface Block {
  readonly section: NarrativeId;
  readonly write: (basis: DraftBasis) => readonly DraftSentence[];
}
