import { cellsOf, formOf, type Cell, type CellKey, type Report } from '@zhaojian/report';
import { reportFrom } from '../../../fixtures/arbitrary-report.ts';
import { plainFigure, type Sheet } from '../../../fixtures/printed-tables.ts';
import { printDocument } from '../../../fixtures/print-document.ts';
import { recognise } from '../recognise.ts';

/** A report whose tables hold figures of up to six digits. */
const report = reportFrom(4, 2023);

const broken = (text: string): string => text.replace(/^(\d{3})(\d{1,3})$/, '$1\n$2');

function readCells(printed: Report, mangle?: (sheets: Sheet[]) => void): [Cell | undefined, number | null][] {
  const figure: typeof plainFigure = (value, key) => broken(plainFigure(value, key));
  const draft = recognise(printDocument(printed, { shape: 'grid', figure, ...(mangle && { mangle }) }));
  return cellsOf(formOf(printed)).map(({ key }) => [draft.cells[key], printed.cells[key]?.value ?? null]);
}

describe('figures whose digits a narrow cell breaks over lines', () => {
  const cells = readCells(report).filter(([cell]) => cell?.printed?.includes('\n'));

  it('are read as one number', () => {
    expect(cells.length).toBeGreaterThan(20);
    for (const [cell, value] of cells) expect(cell?.value).toBe(value);
  });

  it('are certain by arithmetic where every 勾稽关系 holds with them, and doubtful where there is none', () => {
    const ties = cells.map(([cell]) => [cell?.basis, cell?.doubt]);
    expect(ties).toContainEqual(['arithmetic', undefined]);
    expect(ties).toContainEqual(['label', '数字印在几行上，连起来按一个数读取，请核对']);
  });

  it('are one number in table four however narrow its cells are: no second row can have been printed into them', () => {
    const disputesOf = (print: typeof plainFigure) => {
      const figure: typeof plainFigure = (value, key) =>
        key.startsWith('disputes') ? print(value, key) : plainFigure(value, key);
      const { cells } = recognise(printDocument(report, { shape: 'grid', figure }));
      return Object.entries(cells).filter(([key]) => key.startsWith('disputes'));
    };
    const narrow = disputesOf((value, key) => plainFigure(value, key).replace(/\B(?=\d)/g, '\n'));
    expect(narrow.filter(([, { printed }]) => printed?.includes('\n')).length).toBeGreaterThan(3);
    for (const [key, { value, doubt }] of narrow) {
      expect([key, value, doubt]).toEqual([key, report.cells[key as CellKey]?.value, undefined]);
    }
    const twoRows = disputesOf(() => '1\n2');
    expect(new Set(twoRows.map(([, { value }]) => value))).toEqual(new Set([null]));
  });

  it('stay doubtful where a 勾稽关系 fails with them', () => {
    const read = readCells(report, (sheets) => {
      const row = sheets.find(({ table }) => table === 'applications')?.rows[3] ?? [];
      const figure = row.find(({ key, text }) => key !== undefined && text.includes('\n'));
      if (figure) figure.text = '999\n99';
    });
    expect(read.find(([cell]) => cell?.printed === '999\n99')?.[0]?.doubt).toBeDefined();
  });
});
