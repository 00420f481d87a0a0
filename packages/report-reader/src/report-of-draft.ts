import { formById, type Report } from '@zhaojian/report';
import type { DraftReport } from './draft-report.ts';

/**
 * A draft as a report that can be checked and shown where nobody knows better: a name that the file does not
 * give stays empty, a year that it does not give is the first of its form.
 */
export const reportOfDraft = (draft: DraftReport): Report => ({
  ...draft,
  agencyName: draft.agencyName ?? '',
  year: draft.year ?? formById(draft.form).firstYear,
});
