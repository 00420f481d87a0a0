import {
  type CellKey,
  cellNameByKey,
  cellOf,
  formOf,
  type OpenItem,
  type Report,
  tableSections,
} from '@zhaojian/report';
import { exactFigure } from '../../figures/figure-text.ts';

/** What the letter says about an open item, in one line: where it is, what is wrong, what may fix it. */
export function lineForItem({ title, message, findings, suggestedFixMessage, quote }: OpenItem): string {
  if (suggestedFixMessage !== undefined && findings.length > 1)
    return `${message}不符：${suggestedFixMessage}`;
  return quote === undefined ? `${title}：${message}` : `${title}：${message}（原文：${quote}）`;
}

/** The beginning of a line about one cell, to be finished by the supervisor. */
export function lineForCell(report: Report, key: CellKey): string {
  const form = formOf(report);
  const cell = cellOf(form, key);
  const section = tableSections(form).find(({ id }) => id === cell?.table);
  return `第${section?.number ?? ''}部分“${cellNameByKey(form, key)}”（现为 ${exactFigure(report.cells[key]?.value)}）：请核实。`;
}
