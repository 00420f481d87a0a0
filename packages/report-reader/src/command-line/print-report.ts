import {
  cellNameByKey,
  describeFinding,
  doubtfulKeys,
  formOf,
  layOutTable,
  placeOnGrid,
  tableSections,
  unreadKeys,
  type CellKey,
  type Report,
  type Table,
} from '@zhaojian/report';
import { drawBoxedTable, type BoxedCell } from './boxed-table.ts';
import type { FileOutcome } from './read-file.ts';

const boxedCells = (table: Table, figure: (key: CellKey) => string): BoxedCell[] =>
  placeOnGrid(layOutTable(table).rows).map(({ cell: { key, text, rowSpan, colSpan }, row, column }) => ({
    text: key === undefined ? text : figure(key),
    row,
    column,
    rowSpan,
    colSpan,
    align: key === undefined ? 'left' : 'right',
  }));

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
  const name = (key: CellKey): string => cellNameByKey(form, key);
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
      findings.map((finding) => describeFinding(form, finding).message),
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
