import { cellsOf, checkReport, formOf, type Report } from '@zhaojian/report';
import type { DraftReport } from '../src/draft-report.ts';
import { reportOfDraft } from '../src/report-of-draft.ts';

/** How a report was read that says what it means. */
export interface Tally {
  readonly cells: number;
  readonly right: number;
  /** Right, and yet a look is asked for: nothing else says that something is wrong with the cell. */
  readonly doubtful: number;
  readonly unread: number;
  /** Wrong, without any doubt or finding. */
  readonly silent: number;
  /** How often each reason for a look was given. */
  readonly reasons: ReadonlyMap<string, number>;
}

/** Holds a draft against the report that was printed. */
export function tally(report: Report, draft: DraftReport): Tally {
  const flagged = new Set(checkReport(reportOfDraft(draft)).flatMap(({ cells }) => cells));
  const reasons = new Map<string, number>();
  const counts = { cells: 0, right: 0, doubtful: 0, unread: 0, silent: 0 };
  for (const { key } of cellsOf(formOf(report))) {
    const { value = null, doubt } = draft.cells[key] ?? {};
    counts.cells += 1;
    if (value === null) counts.unread += 1;
    else if (value !== report.cells[key]?.value) counts.silent += doubt || flagged.has(key) ? 0 : 1;
    else {
      counts.right += 1;
      if (doubt === undefined || flagged.has(key)) continue;
      counts.doubtful += 1;
      reasons.set(doubt, (reasons.get(doubt) ?? 0) + 1);
    }
  }
  return { ...counts, reasons };
}
