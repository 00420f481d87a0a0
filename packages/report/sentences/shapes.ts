import { STATING_APPLICATIONS } from './stating-applications.ts';
import { STATING_DISPUTES } from './stating-disputes.ts';
import { STATING_DOCUMENTS } from './stating-documents.ts';
import { STATING_OUTCOMES } from './stating-outcomes.ts';

export { NONE } from './none.ts';
export { SILENT } from './silent.ts';

/**
 * How reports state figures, after the anatomy of published ones, none of them copied. {id} stands for a figure of the tables:
 * filled in truly nothing is to be found; with each in turn filled in wrongly that one is.
 */
export const STATING: readonly string[] = [
  ...STATING_APPLICATIONS,
  ...STATING_OUTCOMES,
  ...STATING_DISPUTES,
  ...STATING_DOCUMENTS,
];
