import { cellName, cellOf, formOf, type CellKey, type Report, tableSections } from '@zhaojian/report';
import type { OpenItem } from '../../checking/open-items/open-items.ts';
import { exactFigure } from '../../figures/figure-text.ts';

/** What the letter says about an open item, in one line: where it is, what is wrong, what may mend it. */
export function lineForItem(item: OpenItem): string {
  const subjects = item.findings.map(({ subject }) => subject);
  if (item.mend && subjects.length > 1) return `${subjects.join('、')}不符：${item.mend.message}。请核对。`;
  const said = `${item.title}：${messageBeside(item)}`;
  return item.quote ? `${said}（原文：${item.quote}）` : said;
}

/** The message of an item beside its title: most messages begin with it. */
export const messageBeside = ({ title, message }: Pick<OpenItem, 'title' | 'message'>): string =>
  message.startsWith(`${title}：`) ? message.slice(title.length + 1) : message;

/** The beginning of a line about one cell, to be finished by the supervisor. */
export function lineForCell(report: Report, key: CellKey): string {
  const form = formOf(report);
  const cell = cellOf(form, key);
  const section = tableSections(form).find(({ id }) => id === cell?.table);
  return `第${section?.number ?? ''}部分“${cell ? cellName(cell) : key}”（现为 ${exactFigure(report.cells[key]?.value)}）：请核实。`;
}
