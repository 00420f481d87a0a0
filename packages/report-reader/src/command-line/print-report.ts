import {
  cellName,
  cellOf,
  doubtfulKeys,
  formOf,
  layOutTable,
  tableSections,
  unreadKeys,
  type CellKey,
  type Report,
  type Table,
} from '@zhaojian/report';
import { drawBoxedTable, type BoxedCell } from './boxed-table.ts';
import type { FileOutcome } from './read-file.ts';

/** Lays the printed cells on the grid: each takes the first free column of its row. */
function boxedCells(table: Table, figure: (key: CellKey) => string): BoxedCell[] {
  const taken = new Set<string>();
  return layOutTable(table).rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const at = column;
      for (let y = row; y < row + cell.rowSpan; y += 1) {
        for (let x = at; x < at + cell.colSpan; x += 1) taken.add(`${y} ${x}`);
      }
      column += cell.colSpan;
      const isFigure = cell.key !== undefined;
      return {
        text: cell.key === undefined ? cell.text : figure(cell.key),
        row,
        column: at,
        rowSpan: cell.rowSpan,
        colSpan: cell.colSpan,
        align: isFigure ? 'right' : 'left',
      };
    });
  });
}

function figureText(report: Report, failing: ReadonlySet<CellKey>, key: CellKey): string {
  const cell = report.cells[key];
  if (!cell || cell.value === null) return '未读';
  return `${cell.value}${cell.doubt ? '？' : ''}${failing.has(key) ? '！' : ''}`;
}

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title}（${lines.length}）`, ...lines.map((line) => `  · ${line}`), ''];

/** A report for a person at a terminal: its statutory tables, what it fails, what could not be read. */
export function printReport(outcome: FileOutcome): string {
  const { file, error } = outcome;
  if (error) return `${file}\n  无法读取（${error.code}）：${error.message}\n\n`;
  const { draft, report, findings } = outcome;
  const form = formOf(report);
  const failing = new Set(findings.flatMap((finding) => finding.cells));
  const name = (key: CellKey): string => {
    const cell = cellOf(form, key);
    return cell ? cellName(cell) : key;
  };
  const tables = tableSections(form).flatMap((section) => [
    `${section.number}、${section.title}`,
    drawBoxedTable(boxedCells(section.table, (key) => figureText(report, failing, key))),
    '',
  ]);
  return [
    file,
    `${draft.agencyName ?? '（未写明机关）'}　${draft.year ?? '（未写明年份）'} 年　${form.source}`,
    '',
    ...tables,
    ...listed(
      '不符之处',
      findings.map((finding) => finding.message),
    ),
    ...listed(
      '需要核对',
      doubtfulKeys(report).map((key) => `${name(key)}：${report.cells[key]?.doubt ?? ''}`),
    ),
    ...listed(
      '未能读出',
      unreadKeys(report).map((key) => {
        const { doubt } = report.cells[key] ?? {};
        return doubt ? `${name(key)}：${doubt}` : name(key);
      }),
    ),
    '',
  ].join('\n');
}
