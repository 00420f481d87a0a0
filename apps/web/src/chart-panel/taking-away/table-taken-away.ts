import { escapeMarkup } from '@zhaojian/report';
import type { FigureTable } from '@zhaojian/report-writer/workbook';
import { type TableCell, textOfCell } from '../../figures/shown-figure.ts';
import { keptAsText } from '../../page/downloads/kept-as-text.ts';
import type { DataTable } from '../data-table.ts';

/** Beside a rate: what it is made of. */
const BESIDE = '分子 / 分母';

const besideOf = (cell: TableCell | undefined): string =>
  typeof cell === 'object' ? (cell.beside ?? '') : '';

/**
 * The table as it is shown, its figures as numbers: the words beside a rate have a column of their own.
 *
 * @param marked a head or the name of a row, with the mark of a year that is not complete
 */
export function figureTable(
  title: string,
  facts: readonly string[],
  { columns, rows }: DataTable,
  marked: (label: string) => string,
): FigureTable {
  const hasBeside = columns.map((_, column) => rows.some(({ cells }) => besideOf(cells[column]) !== ''));
  return {
    title,
    facts,
    columns: columns.flatMap((name, column) =>
      hasBeside[column] ? [marked(name), `${name}（${BESIDE}）`] : [marked(name)],
    ),
    rows: rows.map(({ cells }) =>
      columns.flatMap((_, column) => {
        const cell = cells[column] ?? '';
        const shown = column === 0 ? marked(textOfCell(cell)) : cell;
        return hasBeside[column] ? [shown, besideOf(cell)] : [shown];
      }),
    ),
  };
}

/** A table as it is pasted: as HTML with its heads, and as text with tabs. Cells are as they are shown. */
export function copiedTable({ columns, rows }: DataTable, marked: (label: string) => string) {
  const lines = [
    columns.map(marked),
    ...rows.map(({ cells: [head, ...figures] }) => [
      keptAsText(marked(head)),
      ...figures.map((cell) => (typeof cell === 'string' ? keptAsText(cell) : cell.text)),
    ]),
  ];
  const html = lines.map((cells, row) => {
    const tag = row === 0 ? 'th' : 'td';
    return `<tr>${cells.map((cell) => `<${tag}>${escapeMarkup(cell)}</${tag}>`).join('')}</tr>`;
  });
  return {
    html: `<table>${html.join('')}</table>`,
    text: lines.map((cells) => cells.map((cell) => cell.replace(/[\t\n\r]+/g, ' ')).join('\t')).join('\n'),
  };
}
