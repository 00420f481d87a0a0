import {
  isCounted,
  isEditable,
  isHandedIn,
  type LoadedWhat,
  type LoadMistake,
  SUBMISSION_STATE_NAMES,
  WITHDRAWAL_NAME,
} from '@zhaojian/contract';
import { cellNameByKey, type Form, type Report } from '@zhaojian/report';
import type { PlacedAgency } from '../../agencies/placement/placed-agency.ts';
import {
  isPending,
  type ReportStatus,
  type ReportWithStatus,
} from '../../submissions/bringing-in/area-reports.query.ts';
import { headOf, type WrittenRow } from '../reading/read-figures.ts';
import { type ChangedFigure, reportOfRow, type RowReport } from './row-report.ts';

/** What a row would do to its agency's report. */
export interface PlannedRow {
  /** Where it is, as Excel counts; null where it came from a file. */
  readonly sheet: string | null;
  readonly row: number | null;
  readonly agency: PlacedAgency;
  readonly what: LoadedWhat;
  readonly status: ReportStatus;
  /** The report as it would be; null where it is the version that is there. */
  readonly report: Report | null;
  readonly changes: readonly ChangedFigure[];
  readonly blanks: number;
}

const NAMED = 3;

/** A row with its agency and what is there; null where it says nothing, or is wrong. */
export function planRow(
  written: WrittenRow,
  columns: ReadonlyMap<string, string>,
  {
    agency,
    form,
    year,
    status,
  }: { agency: PlacedAgency; form: Form; year: number; status: ReportWithStatus },
): { planned: PlannedRow | null; mistakes: LoadMistake[] } {
  const read = reportOfRow(written, columns, form, status.report, agency.name, year);
  const { report, changes, differs, blanks } = read;
  if (report === null || read.mistakes.length > 0) return { planned: null, mistakes: [...read.mistakes] };
  const refused = whyNotTheirs(status, year) ?? (differs ? whyNotChanged(written, form, status, read) : null);
  if (refused !== null) {
    const { sheet, row } = written;
    const column = columns.get(changes[0]?.key ?? read.changedTexts[0] ?? '') ?? null;
    return {
      planned: null,
      mistakes: [{ sheet, row, column, agencyName: agency.name, message: refused }],
    };
  }
  const what = whatBecomesOf(status, differs);
  const { sheet, row } = written;
  const { report: _there, ...there } = status;
  const becomes = what === 'create' || what === 'change' ? report : null;
  return {
    planned: { sheet, row, agency, what, status: there, report: becomes, changes, blanks },
    mistakes: [],
  };
}

/**
 * What an agency that need not report has is not taken in: its figures would count although nobody expects them. Nor is that of
 * one that was given days of its own to report: it would find its report decided on.
 */
function whyNotTheirs({ exemption, reopenedUntil }: ReportStatus, year: number): string | null {
  if (exemption !== null)
    return `这个单位 ${year} 年度免报（${exemption}）。确要补录的，请先在“填报轮次”里取消免报；否则清空这一行。`;
  if (reopenedUntil !== null)
    return `${year} 年度已为这个单位重新开放到 ${reopenedUntil}，由它自己报送。确要补录的，请先在“填报轮次”里取消重新开放；否则清空这一行。`;
  return null;
}

/** A version brought in from files, which is there and does not count yet. */
export function planVersion(agency: PlacedAgency, status: ReportStatus): PlannedRow | null {
  if (!isPending(status)) return null;
  return { sheet: null, row: null, agency, what: 'accept', status, report: null, changes: [], blanks: 0 };
}

function whatBecomesOf(status: ReportStatus, differs: boolean): LoadedWhat {
  const { version, isBroughtIn, state } = status;
  if (version === 0) return 'create';
  if (differs) return 'change';
  if (isPending(status)) return 'accept';
  // What its agency did not hand in, or got back, counts only as a version of the supervisor's.
  return !isBroughtIn && isEditable(state) ? 'change' : 'same';
}

/** What an agency handed in is its own word; and nothing is written over what somebody else changed meanwhile. */
function whyNotChanged(
  written: WrittenRow,
  form: Form,
  { state, version, isBroughtIn, author }: ReportWithStatus,
  { changes, changedTexts }: RowReport,
): string | null {
  if (version === 0) return null;
  const differences = changes
    .slice(0, NAMED)
    .map(
      ({ key, before, after }) =>
        `“${cellNameByKey(form, key)}”平台上 ${before ?? '空'}、本表 ${after ?? '空'}`,
    );
  const inFigures = `有 ${changes.length} 格不同${
    differences.length > 0 ? `（${differences.join('；')}${changes.length > NAMED ? '等' : ''}）` : ''
  }`;
  const inTexts = `的${changedTexts.map((id) => headOf(form, id)).join('、')}不同`;
  const differing = `第 ${version} 版与本行${changes.length > 0 ? inFigures : inTexts}`;
  if (isHandedIn(state) && !isBroughtIn)
    return `平台上已有单位自己报送的报告（${SUBMISSION_STATE_NAMES[state]}），${differing}。以单位报送的为准的，请删去这一行；确需更正的，先在“审核”里${isCounted(state) ? `${WITHDRAWAL_NAME}，再退回，然后补录` : '退回，再补录'}。`;
  if (isHandedIn(state) && !isCounted(state))
    return `补录的报告已${WITHDRAWAL_NAME}，正等待审核，${differing}。请先在“审核”里退回，再补录更正。`;
  if (numberOf(written.version) !== version)
    return `本行是按${
      numberOf(written.version) === 0 ? '没有报告时' : `第 ${written.version} 版`
    }填的，而现在已有第 ${version} 版（${author ?? ''}），${differing}。请重新导出工作簿，或核对后把“已有版本”改为 ${version}。`;
  return null;
}

/** A version as it is written; nothing is 0, anything else none that there is. */
const numberOf = (text: string): number =>
  text === '' ? 0 : /^\d{1,6}$/u.test(text) ? Number(text) : Number.NaN;
