import { cellsOf, formOf, type CellKey } from '@zhaojian/report';
import { exampleReport } from '../../../fixtures/example-report.ts';
import { gridBlock, printDocument } from '../../../fixtures/printing/print-document.ts';
import { printSheets, type Sheet, type SheetCell } from '../../../fixtures/printing/printed-tables.ts';
import type { Block } from '../../neutral-document.ts';
import { recognise } from '../recognise.ts';

const example = exampleReport(2023);
const disputes = printSheets(example).find(({ table }) => table === 'disputes') as Sheet;
const figures = disputes.rows.at(-1) ?? [];

const label = (text: string, colSpan = 1): SheetCell => ({ text, role: 'columnHead', rowSpan: 1, colSpan });
const results = (): SheetCell[] =>
  ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => label(text));
const text = (content: string): Block => ({
  type: 'text',
  text: content,
  location: { kind: 'element', id: content },
});
const table = (...rows: SheetCell[][]): Block => gridBlock(disputes, rows);

/** The cells that differ or are doubtful when table four is printed as these blocks. */
function readBack(...blocks: Block[]): CellKey[] {
  const document = printDocument(example, { shape: 'grid' });
  const printed = document.blocks.flatMap((block) =>
    block.type === 'table' && block.cells.some(({ text: cell }) => cell === '结果维持') ? blocks : [block],
  );
  const { cells } = recognise({ ...document, blocks: printed });
  return cellsOf(formOf(example)).flatMap(({ key }) =>
    cells[key]?.value === example.cells[key]?.value && cells[key]?.doubt === undefined ? [] : [key],
  );
}

describe('a table whose groups of columns are printed in tables of their own', () => {
  it('is read by the heads of the groups', () => {
    expect(
      readBack(
        table([label('行政复议', 5)], results(), figures.slice(0, 5)),
        table(
          [label('行政诉讼', 10)],
          [label('未经复议直接起诉', 5), label('复议后起诉', 5)],
          [...results(), ...results()],
          figures.slice(5),
        ),
      ),
    ).toEqual([]);
  });

  it('is read by the lines of text above them', () => {
    expect(
      readBack(
        text('（一）行政复议'),
        table(results(), figures.slice(0, 5)),
        text('（二）行政诉讼'),
        text('1.未经复议直接起诉'),
        table(results(), figures.slice(5, 10)),
        text('2.复议后起诉'),
        table(results(), figures.slice(10)),
      ),
    ).toEqual([]);
  });

  it('is left whole where one table prints all groups, though its heads lost the rows they span', () => {
    const [groups = [], all = []] = disputes.rows;
    const flat = (row: SheetCell[]): SheetCell[] => row.map((cell) => ({ ...cell, rowSpan: 1 }));
    const lower = (disputes.rows[2] ?? []).concat(Array.from({ length: 5 }, () => label('')));
    expect(readBack(table(flat(groups), flat(all), lower, figures))).toHaveLength(0);
  });

  it('is unread where nothing says whose results a table holds', () => {
    const unread = readBack(table(results(), figures.slice(0, 5)), table(results(), figures.slice(5, 10)));
    expect(unread).toHaveLength(15);
  });
});

describe('a table whose rows are numbered in a column of their own', () => {
  it('is read by the labels after the numbers', () => {
    const document = printDocument(example, {
      shape: 'grid',
      mangle: (sheets) => {
        const sheet = sheets.find(({ table: id }) => id === 'applications') as Sheet;
        const heads = sheet.rows.findIndex((row) => row.some(({ role }) => role === 'figure'));
        sheet.rows.forEach((row, index) => {
          if (index === 0) row.unshift({ ...label('序号'), rowSpan: heads });
          else if (index >= heads) row.unshift(label(String(index - heads + 1)));
        });
      },
    });
    const { cells } = recognise(document);
    const wrong = cellsOf(formOf(example)).filter(
      ({ key }) => cells[key]?.value !== example.cells[key]?.value || cells[key]?.doubt !== undefined,
    );
    expect(wrong).toEqual([]);
  });
});
