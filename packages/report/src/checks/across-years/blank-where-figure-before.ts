import { type CellDefinition, cellName, cellOf, cellsOf, idOfPath } from '../../forms/cells.ts';
import type { Form, Head } from '../../forms/form.ts';
import { continuedFiguresOf, formOf } from '../../report.ts';
import type { ReportCheck } from '../check.ts';

/** The heads of a cell's row; in a table of one line those of its group. */
const rowOf = ({ rowPath, columnPath }: CellDefinition): readonly Head[] =>
  rowPath.length > 0 ? rowPath : columnPath.slice(0, -1);

const rowIdOf = (cell: CellDefinition): string => `${cell.table} ${idOfPath(rowOf(cell))}`;

function rowName(form: Form, about: string): string {
  const cell = cellsOf(form).find((each) => rowIdOf(each) === about);
  const names = cell ? rowOf(cell).flatMap(({ id, name }) => (id === undefined ? [] : name)) : [];
  return names.length > 0 ? names.join(' · ') : about;
}

/** A cell left blank counts as 0; where last year's figure was above 0 it may have been forgotten. One finding a row. */
export const blankWhereFigureBefore: ReportCheck<'BLANK_WHERE_FIGURE_BEFORE'> = {
  code: 'BLANK_WHERE_FIGURE_BEFORE',
  kind: 'figures',
  title: '上年有数字的格没有留空',
  severity: 'warning',
  source: '年度报告数据完整；空格按 0 计',
  subject: (form, { about = '' }) => `“${rowName(form, about)}”`,
  find: (report, { previous }) => {
    if (!previous) return [];
    const form = formOf(report);
    const before = continuedFiguresOf(previous);
    const rows = new Map<string, { cell: CellDefinition; expected: number }[]>();
    for (const cell of cellsOf(form)) {
      const expected = before(cell.key);
      if (report.cells[cell.key]?.basis !== 'blank' || expected === null || expected <= 0) continue;
      const row = rowIdOf(cell);
      rows.set(row, [...(rows.get(row) ?? []), { cell, expected }]);
    }
    return [...rows].flatMap(([row, blank]) => {
      // The largest figure of last year speaks for its row: it opens, and comes last.
      const ordered = blank.toSorted((a, b) => a.expected - b.expected);
      const most = ordered.at(-1);
      if (!most) return [];
      const cells = ordered.map(({ cell }) => cell.key);
      return [{ section: most.cell.table, about: row, cells, expected: most.expected, found: 0 }];
    });
  },
  sentence: (form, finding) => {
    const { cells, expected = 0, found = 0 } = finding;
    const cell = cellOf(form, cells.at(-1) ?? '');
    const others = cells.length > 1 ? `等 ${cells.length} 格` : '';
    return `“${cell ? cellName(cell) : ''}”${others}留空，按 ${found} 计，而上一年度年报这一格是 ${expected}。请核对是否漏填；本年确实没有的，填 0。`;
  },
};
