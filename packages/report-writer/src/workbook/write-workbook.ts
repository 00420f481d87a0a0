import { formOf, type Report } from '@zhaojian/report';
import { coverSheet } from './cover-sheet.ts';
import { narrativeSheet } from './narrative-sheet.ts';
import { workbookFile } from './spreadsheet/workbook-file.ts';
import { tableSheet } from './table-sheet.ts';

/**
 * A report as an Excel workbook (.xlsx) to fill in and hand in: a cover with name and year, then a sheet for each
 * section of the form. Cells to fill in are coloured and take only what their unit allows; totals are formulas made
 * from the 勾稽关系, with their values beside them. An empty report gives the blank form, a report with some figures
 * a form begun. Reading the workbook gives the same report again.
 */
export function writeWorkbook(report: Report): Promise<Uint8Array> {
  const form = formOf(report);
  return workbookFile([
    coverSheet(report, form),
    ...form.sections.map((section) =>
      section.kind === 'table'
        ? tableSheet(section, report, form)
        : narrativeSheet(section, report.narratives[section.id].text),
    ),
  ]);
}
