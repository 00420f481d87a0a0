import type { DraftReport } from '../draft-report.ts';
import type { NeutralDocument } from '../neutral-document.ts';
import { ReadRefusal } from '../read-refusal.ts';

/** Placeholder until the recogniser lands: nothing is recognised. */
export function recognise(_document: NeutralDocument): DraftReport {
  throw new ReadRefusal('NOT_A_REPORT');
}
