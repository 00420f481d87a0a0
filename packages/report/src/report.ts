import { cellsOf } from './forms/cells.ts';
import type { CellKey, Form } from './forms/form.ts';
import { formById, formForYear } from './forms/forms.ts';
import { continuedFigure, type FigureReader } from './forms/correspondence.ts';
import type { Cell, Report } from './report.schema.ts';

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

export const formOf = (report: Report): Form => formById(report.form);

/** Reads a report's figures by key; null where the cell is absent or unread. */
export function figuresOf(report: Report): FigureReader {
  return (key) => report.cells[key]?.value ?? null;
}

/** Reads a report's figures by their meaning in the key of any form: for comparison with a report of another era. */
export function continuedFiguresOf(report: Report): FigureReader {
  const [read, form] = [figuresOf(report), formOf(report)];
  return (key) => continuedFigure(read, form, key);
}

/** The keys of the cells whose value is not known, in statutory order. */
export function unreadKeys(report: Report): CellKey[] {
  return cellsOf(formOf(report))
    .map((cell) => cell.key)
    .filter((key) => (report.cells[key]?.value ?? null) === null);
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

/** The values of a report in statutory order, null where unread: the order in which totals are stored. */
export function valuesInOrder(report: Report): (number | null)[] {
  const read = figuresOf(report);
  return cellsOf(formOf(report)).map((cell) => read(cell.key));
}
