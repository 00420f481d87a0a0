import { declareEvent } from '../audit/declared-event.ts';

/** An agency with all below it is elsewhere from a year on; a path is null where it is in the tree no longer. */
export interface PlaceChange {
  agencyId: string;
  fromYear: number;
  from: string;
  to: string | null;
}

export const placeChanged = declareEvent<PlaceChange>();
