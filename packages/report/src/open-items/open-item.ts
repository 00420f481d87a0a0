import type { Finding, SuggestedFix, SectionId } from '../checks/index.ts';
import type { CellKey, NarrativeId } from '../forms/form.ts';

/** One thing a person should look at, with where it is and, where one change settles it, that change. */
export interface OpenItem {
  readonly id: string;
  /**
   * In the order of consequence. `unread`: without a figure nothing can be submitted; `blocking`: what the
   * round lets nobody explain; `error`: to be fixed or
   * explained; `doubt`: read, but to be looked at; `warning`: may be right.
   */
  readonly kind: 'unread' | 'blocking' | 'error' | 'doubt' | 'warning';
  readonly section: SectionId | null;
  /** The cell it opens at; null for what is about text. */
  readonly key: CellKey | null;
  /** Where it is, in the form's words. */
  readonly title: string;
  /** What is wrong and what to do, to be read beside the title. */
  readonly message: string;
  readonly quote?: string;
  /** The narrative in which the quoted sentence is. */
  readonly textSection?: NarrativeId;
  /** The findings it stands for: one suggested fix may settle several. */
  readonly findings: readonly Finding[];
  readonly suggestedFix?: SuggestedFix;
  /** The suggested fix in words. */
  readonly suggestedFixMessage?: string;
  /** The cells it stands for, where many are open for one and the same reason. */
  readonly alike?: readonly CellKey[];
  /** Whether all of them could be 0: no 勾稽关系 says that some figure is there. */
  readonly mayBeZeros?: boolean;
  /** What the unread total it stands for would be by its parts. */
  readonly sum?: number;
}

/** The kinds in the order of consequence. */
export const OPEN_ITEM_KINDS: readonly OpenItem['kind'][] = [
  'unread',
  'blocking',
  'error',
  'doubt',
  'warning',
];

/** From here on the cells of a table that are open for the same reason are listed as one item. */
export const MANY_ALIKE = 8;
