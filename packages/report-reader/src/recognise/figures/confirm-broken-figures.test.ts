import { cellsOf, formOf, type Cell, type Report } from '@zhaojian/report';
import { BLANK_HABITS } from '../../../fixtures/printing/blank-habits.ts';
import { reportFrom } from '../../../fixtures/arbitrary-report.ts';
import { plainFigure, type Sheet } from '../../../fixtures/printing/printed-tables.ts';
import { printDocument } from '../../../fixtures/printing/print-document.ts';
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

  it('are certain where the only other sum is one that nobody filled in', () => {
    const unfilled = readCells(report, (sheets) => BLANK_HABITS.zerosAndTotalsOfOutcomes?.(sheets, report));
    const sums = unfilled.map(([cell]) => cell).filter((cell) => cell?.basis === 'arithmetic');
    expect(sums.map((cell) => cell?.value)).toContain(
      report.cells['applications.outcomesTotal.total']?.value,
    );
  });

  describe('in the cells of table four, narrower than any', () => {
    const disputes = (...figures: string[]): (Cell | undefined)[] => {
      const printed = new Map(
        cellsOf(formOf(report))
          .filter(({ table }) => table === 'disputes')
          .map(({ key }, at) => [key as string, figures[at] ?? '0']),
      );
      const figure: typeof plainFigure = (value, key) => printed.get(key) ?? plainFigure(value, key);
      const draft = recognise(printDocument(report, { shape: 'grid', figure }));
      return [...printed.keys()].map((key) => draft.cells[key]);
    };

    it('are one number: no second row can have been printed into them', () => {
      const [upheld, , , pending, total] = disputes('21\n0', '1', '0', '2', '21\n3');
      expect([upheld, pending, total]).toEqual([
        expect.objectContaining({ value: 210, basis: 'arithmetic' }),
        expect.objectContaining({ value: 2, basis: 'label' }),
        expect.objectContaining({ value: 213, basis: 'arithmetic' }),
      ]);
      expect(total).not.toHaveProperty('doubt');
    });

    it('stay doubtful where they add up line by line too', () => {
      const [upheld, , , , total] = disputes('1\n1', '0', '0', '0', '1\n1');
      expect([upheld?.value, total?.value]).toEqual([11, 11]);
      expect(upheld?.doubt).toContain('数字印在几行上');
    });

    it('are several where every cell holds several, and no digits where they are marks', () => {
      expect(disputes(...Array.from({ length: 15 }, () => '1\n2')).map((cell) => cell?.value)).not.toContain(
        12,
      );
      const [, , , pending] = disputes('0', '0', '0', '3\n①', '3');
      expect(pending).toMatchObject({ value: 3, remark: '①' });
    });
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
