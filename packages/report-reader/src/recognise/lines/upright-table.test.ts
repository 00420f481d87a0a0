import { cellsOf, formOf } from '@zhaojian/report';
import { exampleReport } from '../../../fixtures/example-report.ts';
import { printDocument } from '../../../fixtures/printing/print-document.ts';
import type { Block, TableBlock } from '../../neutral-document.ts';
import { recognise } from '../recognise.ts';
import { uprightTable } from './upright-table.ts';

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

  it('is not what values one below the other are, with bars after some', () => {
    const rows = [
      ['信息内容'],
      ['采购项目数量'],
      ['采购总金额', '', ''],
      ['上一年项目数量'],
      ['本年增/减'],
      ['处理决定数量', '', ''],
      ['政府集中采购', '14'],
      ['0'],
    ];
    const table: TableBlock = {
      type: 'table',
      aligned: false,
      cells: rows.flatMap((texts, row) =>
        texts.map((text, column) => ({
          text,
          row,
          column,
          rowSpan: 1,
          colSpan: 1,
          location: { kind: 'line', line: row + 1, from: 0, to: 1 },
        })),
      ),
    };
    expect(uprightTable(table)).toBe(table);
  });
});
