import type { FormId } from './forms.ts';
import type { Unit } from './unit.ts';

/**
 * Names one figure of the form by its meaning, e.g. `applications.withheld.stateSecret.naturalPerson`:
 * the table, the row head's ids, the column head's ids. The same key in both forms means the same figure.
 */
export type CellKey = string;

/**
 * What a head stands for, whatever its words are. Checks, measures and charts ask a form for its heads by these.
 * - `intake`: applications to be handled this year that are new; `carriedOver`: those left over from last year
 * - `outcome`: how applications ended; `reason`: why they ended so, below an outcome
 * - `carriedForward`: applications left to next year
 * - `applicantCategory`: who applied
 * - `disputeGroup`: a way to dispute, over its results; `result`: how cases ended; `pending`: cases not ended yet
 * - `added`, `removed`, `stock`: what a year adds to a stock, takes from it, and leaves
 * - `total`: the sum of what is beside it
 */
export type HeadRole =
  | 'intake'
  | 'carriedOver'
  | 'outcome'
  | 'reason'
  | 'carriedForward'
  | 'applicantCategory'
  | 'disputeGroup'
  | 'result'
  | 'pending'
  | 'added'
  | 'removed'
  | 'stock'
  | 'total';

/** A row head or column head as the form prints it. */
export interface Head {
  /** The part it adds to the cell keys below it. A head without an id only groups others in print. */
  readonly id?: string;
  /** The official label to the character, numbering included. */
  readonly label: string;
  /** What charts and messages call it: the label without numbering and instructions. */
  readonly name: string;
  /** Other wordings seen in published reports that mean this head. */
  readonly variants?: readonly string[];
  /** Absent for a head that only groups others, and for one that nothing but its own figures depends on. */
  readonly role?: HeadRole;
  /** The unit of the figures under this head; inherited by its children. */
  readonly unit?: Unit;
  readonly children?: readonly Head[];
}

/**
 * A rectangle of figures: every leaf row head meets every leaf column head.
 * 表二 is several blocks under one another, 表三 one, 表四 one without row heads.
 */
export interface Block {
  /** The article of the 条例 printed above the block (表二). */
  readonly article?: string;
  /** The text printed in the corner where row heads and column heads meet. */
  readonly corner?: string;
  /** Empty for a table that has only column heads and a single line of figures. */
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
}

export interface Table {
  readonly id: TableId;
  readonly blocks: readonly Block[];
}

export type TableId = 'proactiveDisclosure' | 'applications' | 'disputes';
export type NarrativeId = 'overview' | 'improvement' | 'otherMatters';

interface SectionHeading {
  /** 一 to 六. */
  readonly number: string;
  /** The official title without its number. */
  readonly title: string;
  readonly variants?: readonly string[];
  /** What the section is to contain, in the words a form-filler reads. */
  readonly guidance: string;
}
export type TableSection = SectionHeading & {
  readonly id: TableId;
  readonly kind: 'table';
  readonly table: Table;
};
export type NarrativeSection = SectionHeading & {
  readonly id: NarrativeId;
  readonly kind: 'narrative';
  /** Something has to be written here; elsewhere 无 is an answer. */
  readonly required?: boolean;
  /** The form asks here for the 信息处理费 that were charged. */
  readonly reportsFees?: boolean;
};
export type Section = TableSection | NarrativeSection;

/** One era of the 政府信息公开工作年度报告 form, whole. It is in force until another one is. */
export interface Form<Id extends string = FormId> {
  /** The first report year it applies to. */
  readonly id: Id;
  /** The document that prescribes it. */
  readonly source: string;
  readonly firstYear: number;
  readonly sections: readonly Section[];
}
