import type { CellKey, NarrativeId } from './forms/form.ts';
import type { Cell, Confirmation, Report } from './report.schema.ts';

/** What a person gives a report: values by cell, texts by section. */
export interface ReportChanges {
  readonly figures: Readonly<Record<CellKey, number | null>>;
  readonly narratives: Readonly<Partial<Record<NarrativeId, string | undefined>>>;
}

/** Whether a person gives a cell the value that it has: that confirms it, and changes nothing. */
export const isConfirmation = (cell: Cell | undefined, value: number | null): boolean =>
  value !== null && cell?.value === value;

/** Whether a person made another figure of what was read. One that was confirmed, or emptied, is none. */
export const isCorrection = (read: Cell | undefined, now: Cell): boolean =>
  now.value !== null && now.value !== (read?.value ?? null);

/** Whether any figure or text becomes another one; what is only confirmed needs no reason. */
export const changesReport = (report: Report, { figures, narratives }: ReportChanges): boolean =>
  Object.entries(figures).some(([key, value]) => !isConfirmation(report.cells[key], value)) ||
  Object.entries(narratives).some(
    ([id, text]) => text !== undefined && text !== report.narratives[id as NarrativeId].text,
  );

/**
 * The cell after a person gave it a value. Confirmed, it stays as it was read, without its doubt; changed, it keeps what was
 * printed and its location. @param confirmed who confirmed it, and when, where that is to be kept
 */
export function changedCell(
  cell: Cell | undefined,
  value: number | null,
  basis: 'entered' | 'corrected',
  confirmed?: Confirmation,
): Cell {
  const { doubt, confirmed: before, ...rest } = cell ?? { printed: null };
  if (cell && isConfirmation(cell, value)) {
    const by = doubt === undefined ? before : confirmed;
    return { ...rest, value, basis: cell.basis, ...(by && { confirmed: by }) };
  }
  return { ...rest, value, basis: value === null ? 'unread' : basis };
}
