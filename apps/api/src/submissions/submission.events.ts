import { declareEvent } from '../audit/declared-event.ts';
import type { Transition } from '@zhaojian/contract';
import type { Report } from '@zhaojian/report';
import type { AcceptedReport } from './versions/accepted-reports.service.ts';

/** A report with its version, and the one that counted before it, where there was one. */
export interface DecidedReport extends AcceptedReport {
  version?: number;
  earlier?: { version: number; report: Report } | undefined;
}

/** The report is in the state that counts from now on: its figures belong to the area. */
export const reportBeganToCount = declareEvent<DecidedReport>();
/** It was, and no longer is. */
export const reportCeasedToCount = declareEvent<DecidedReport>();
/** Another version of it counts in the place of the earlier one. */
export const reportCountsAnew = declareEvent<
  DecidedReport & { earlier: NonNullable<DecidedReport['earlier']> }
>();
/** A step of the workflow was taken with a report, whatever it does to what counts. */
export const stepTaken = declareEvent<{
  readonly agencyId: string;
  readonly year: number;
  readonly transition: Transition;
  readonly reason: string | null;
}>();
/** An agency asks to correct its report that counts. */
export const amendmentAsked = declareEvent<{
  readonly agencyId: string;
  readonly agencyName: string;
  readonly year: number;
  readonly reason: string;
  /** The agencies whose people answer. */
  readonly decidedByIds: readonly string[];
}>();
/** It was told that the report stays as it is. */
export const amendmentDeclined = declareEvent<{
  readonly agencyId: string;
  readonly year: number;
  readonly words: string;
}>();
