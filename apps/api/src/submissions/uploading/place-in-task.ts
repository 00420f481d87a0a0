import type { Notice } from '@zhaojian/contract';
import type { Report } from '@zhaojian/report';
import type { DraftReport } from '@zhaojian/report-reader';
import { isNameOf } from '../../agencies/agency-names.ts';
import type { Task } from '../submission-access.service.ts';
import { otherAgency, otherForm, otherYear } from '../submissions.errors.ts';

/**
 * Sees to it that a report read from a file is the one that is asked for. Where the file does not say whose it is, or of
 * which year, the task's are taken, and a notice says so.
 *
 * @param above the names of the agencies above the task's, from the top down
 * @param confirmed the uploader says that it is this agency's although it has another name
 * @throws Refusal OTHER_AGENCY, OTHER_YEAR, OTHER_FORM
 */
export function placeInTask(
  draft: DraftReport,
  { agency, year, form }: Task,
  above: readonly string[],
  confirmed: boolean,
): { report: Report; notices: Notice[] } {
  const notices: Notice[] = [];

  if (draft.year === null) {
    notices.push({
      code: 'YEAR_NOT_STATED',
      message: `文件没有写明年度，已按 ${year} 年度处理。请确认无误。`,
    });
  } else if (draft.year !== year) throw otherYear(draft.year, year);
  if (draft.form !== form.id) throw otherForm(year);

  if (draft.agencyName === null) {
    notices.push({
      code: 'AGENCY_NOT_STATED',
      message: `文件没有写明机关名称，已按“${agency.name}”处理。请确认无误。`,
    });
  } else if (!isNameOf(draft.agencyName, agency, above)) {
    if (!confirmed) throw otherAgency(draft.agencyName, agency.name);
    notices.push({
      code: 'OTHER_AGENCY_CONFIRMED',
      message: `文件写的机关是“${draft.agencyName}”，上传人已确认是“${agency.name}”的报告。`,
    });
  }
  return { report: { ...draft, year, agencyName: draft.agencyName ?? agency.name }, notices };
}
