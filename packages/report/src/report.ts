import { cellsOf } from './forms/cells.ts';
import type { CellKey, Form } from './forms/form.ts';
import { formById, formForYear } from './forms/forms.ts';
import { continuedFigure, splitFigures, type FigureReader } from './forms/correspondence.ts';
import type { Cell, Report } from './report.schema.ts';
import { onceForEach } from './once-for-each.ts';

const unreadCell: Cell = { value: null, printed: null, basis: 'unread' };

/** An empty report of an agency's year: every cell unread, every narrative empty. Throws for years before 2019. */
export function emptyReport(agencyName: string, year: number): Report {
  const form = formForYear(year);
  if (!form) throw new RangeError(`There is no national form for report year ${year}.`);
  return {
    form: form.id,
    year,
    agencyName,
    cells: Object.fromEntries(cellsOf(form).map((cell) => [cell.key, unreadCell])),
    narratives: { overview: { text: '' }, improvement: { text: '' }, otherMatters: { text: '' } },
    improvementItems: [],
  };
}

/** The form that a report is filled in on. @throws RangeError for an id that is not declared */
export const formOf = (report: Report): Form => formById(report.form);

/** What of a figure that a report prints as one is not in its parts; null where they are known, or nothing was printed. */
function undividedRest(report: Report, whole: CellKey): number | null {
  const printed = report.undivided?.[whole]?.value ?? null;
  const parts = splitFigures(formOf(report)).get(whole) ?? [];
  const values = parts.map((part) => report.cells[part]?.value ?? null);
  if (printed === null || !values.includes(null)) return null;
  return printed - values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/**
 * Reads a report's figures by key; null where the cell is absent or unread. Under the key of a figure that the report
 * prints as one although its form divides it: what of it is not known by its parts.
 */
export function figuresOf(report: Report): FigureReader {
  return (key) => report.cells[key]?.value ?? undividedRest(report, key);
}

/** Reads a report's figures by their meaning in the key of any form: for comparison with a report of another era. */
export function continuedFiguresOf(report: Report): FigureReader {
  const [read, form] = [figuresOf(report), formOf(report)];
  return (key) => continuedFigure(read, form, key);
}

/** The keys of the cells whose value is not known and has to be, in statutory order. */
export function unreadKeys(report: Report): CellKey[] {
  return cellsOf(formOf(report))
    .map((cell) => cell.key)
    .filter((key) => {
      const cell = report.cells[key] ?? unreadCell;
      return cell.value === null && cell.basis !== 'undivided';
    });
}

/** The keys of the cells that were read but that a person should look at, in statutory order. */
export function doubtfulKeys(report: Report): CellKey[] {
  return cellsOf(formOf(report))
    .map((cell) => cell.key)
    .filter((key) => {
      const cell = report.cells[key];
      return cell !== undefined && cell.value !== null && cell.doubt !== undefined;
    });
}

/**
 * The keys under which figures of a form are added up: its cells in statutory order, and after them what reports may print
 * as one although the form divides it.
 */
export const summedKeys = onceForEach((form: Form): readonly CellKey[] => [
  ...cellsOf(form).map(({ key }) => key),
  ...splitFigures(form).keys(),
]);

/** The values of a report under the summed keys of its form, null where unread: the order in which totals are stored. */
export function valuesInOrder(report: Report): (number | null)[] {
  return summedKeys(formOf(report)).map(figuresOf(report));
}
