import type { Coverage } from '@zhaojian/contract';
import { declareEvent } from '../audit/declared-event.ts';

/** An agency is elsewhere in some years than it was; a path is null where it was or is not in the tree. */
export interface PathChange {
  agencyId: string;
  fromYear: number;
  toYear: number;
  from: string | null;
  to: string | null;
}

/** The tree has changed: every agency that moved, including those below others. */
export const treeChanged = declareEvent<readonly PathChange[]>();

/** In some years an agency's report covers its whole area, or does so no longer. */
export interface CoverageChange {
  agencyId: string;
  /** What held over the years before the change, and what holds now. */
  before: readonly Coverage[];
  after: readonly Coverage[];
}

export const coverageChanged = declareEvent<CoverageChange>();
