import { escapeMarkup } from '@zhaojian/report';
import type { Flow, FlowCell, FlowParagraph, FlowTable } from './flow.ts';

function renderParagraph({ id, text, level, align }: FlowParagraph): string {
  const name = level ? `h${level}` : 'p';
  const alignment = align ? ` align="${align}"` : '';
  return `<${name} data-place="${escapeMarkup(id)}"${alignment}>${escapeMarkup(text).replaceAll('\n', '<br>')}</${name}>`;
}

function renderCell({ id, rowSpan, colSpan, content }: FlowCell): string {
  const spans =
    (rowSpan === 1 ? '' : ` rowspan="${rowSpan}"`) + (colSpan === 1 ? '' : ` colspan="${colSpan}"`);
  return `<td data-place="${escapeMarkup(id)}"${spans}>${renderFlow(content)}</td>`;
}

function renderTable({ rows }: FlowTable): string {
  const lines = rows.map(({ skipped, cells }) => {
    const gap = skipped > 0 ? `<td colspan="${skipped}"></td>` : '';
    return `<tr>${gap}${cells.map(renderCell).join('')}</tr>`;
  });
  return `<table><tbody>${lines.join('')}</tbody></table>`;
}

/**
 * Shows a flow as HTML. It is safe to show to anyone: whatever the file held, only headings, paragraphs, line
 * breaks and tables are written, with numbers, fixed words and escaped text in them.
 */
export function renderFlow(flow: Flow): string {
  return flow
    .map((item) => (item.type === 'paragraph' ? renderParagraph(item) : renderTable(item)))
    .join('\n');
}
