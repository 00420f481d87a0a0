import { cellsOf, formOf } from '@zhaojian/report';
import { exampleReport } from '../../fixtures/example-report.ts';
import { printDocument } from '../../fixtures/print-document.ts';
import type { Block, TableBlock } from '../neutral-document.ts';
import { recognise } from './recognise.ts';

const turned = (table: TableBlock): TableBlock => ({
  ...table,
  cells: table.cells.map((cell) => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowSpan: cell.colSpan,
    colSpan: cell.rowSpan,
  })),
});

describe('a table printed with the columns of the form as its rows', () => {
  it.each([2020, 2023])('is read like the form itself (%i)', (year) => {
    const example = exampleReport(year);
    const document = printDocument(example, { shape: 'grid' });
    const isTurned = (block: Block): block is TableBlock =>
      block.type === 'table' && block.cells.some(({ text }) => /结果维持|商业企业/.test(text));
    const blocks = document.blocks.map((block) => (isTurned(block) ? turned(block) : block));
    const { cells } = recognise({ ...document, blocks });
    const keys = cellsOf(formOf(example)).flatMap(({ key }) =>
      /^(applications|disputes)/.test(key) ? [key] : [],
    );
    expect(keys.filter((key) => cells[key]?.value !== example.cells[key]?.value)).toEqual([]);
    expect(keys.filter((key) => cells[key]?.doubt !== undefined)).toEqual([]);
  });
});
