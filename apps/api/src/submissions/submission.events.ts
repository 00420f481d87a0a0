import { declareEvent } from '../audit/declared-event.ts';
import type { AcceptedReport } from './versions/accepted-reports.service.ts';

/** The report is in the state that counts from now on: its figures belong to the area. */
export const reportBeganToCount = declareEvent<AcceptedReport>();
/** It was, and is no more. */
export const reportCeasedToCount = declareEvent<AcceptedReport>();
