import type { Coverage } from '@zhaojian/contract';
import { declareEvent } from '../audit/declared-event.ts';

/** An agency with all below it is elsewhere from a year on; a path is null where it is in the tree no longer. */
export interface PlaceChange {
  agencyId: string;
  fromYear: number;
  from: string;
  to: string | null;
}

export const placeChanged = declareEvent<PlaceChange>();

/** From a year on an agency's report covers its whole area or does so no longer. */
export interface CoverageChange {
  agencyId: string;
  fromYear: number;
  coversArea: boolean;
  /** What held over the years before the change. */
  before: readonly Coverage[];
}

export const coverageChanged = declareEvent<CoverageChange>();
