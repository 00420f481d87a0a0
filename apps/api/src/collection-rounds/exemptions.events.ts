import { declareEvent } from '../audit/declared-event.ts';

/** An agency is not to report in a year any more, or is to report again. */
export interface ExemptionChange {
  readonly agencyId: string;
  readonly year: number;
  readonly isExempt: boolean;
  readonly reason: string;
}

export const exemptionChanged = declareEvent<ExemptionChange>();
