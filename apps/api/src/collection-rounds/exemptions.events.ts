import { declareEvent } from '../audit/declared-event.ts';

/** An agency is exempted from reporting in a year, or is to report again. */
export interface ExemptionChange {
  readonly agencyId: string;
  readonly year: number;
  readonly isExempt: boolean;
  readonly reason: string;
}

export const exemptionChanged = declareEvent<ExemptionChange>();
