import type { CellKey, Form, NarrativeId } from '../forms/form.ts';
import type { ImprovementItem } from '../report.schema.ts';

/** The sums of a year, under the summed keys of its form. */
export interface YearSums {
  readonly form: Form;
  readonly figures: Readonly<Record<CellKey, number>>;
  /** How many reports are added up, and how many are to be. */
  readonly added: number;
  readonly expected: number;
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
  readonly before: YearSums | null;
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
